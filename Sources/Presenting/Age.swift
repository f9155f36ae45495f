internal import RegistryAPI

/// How long ago, or how soon, in one unit.
struct Age: Hashable, Sendable, CustomStringConvertible {
    /// How far two clocks may be apart without a word.
    private static let skewMaximum: Int64 = 60_000

    let milliseconds: Int64

    private init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    init(of time: Timestamp, at now: Timestamp) {
        milliseconds = now.milliseconds - time.milliseconds
    }

    var description: String {
        let seconds = milliseconds.magnitude / 1_000
        return switch seconds {
        case 0..<120: "\(seconds)s"
        case ..<7_200: "\(seconds / 60)m"
        case ..<172_800: "\(seconds / 3_600)h"
        default: "\(seconds / 86_400)d"
        }
    }

    /// As part of a sentence.
    var phrase: String {
        if milliseconds.magnitude < 1_000 { return "now" }
        return milliseconds < 0 ? "in \(self)" : "\(self) ago"
    }

    /// Of something that is past: a time ahead of this machine's clock was told by another one.
    var retrospect: String {
        milliseconds > -Self.skewMaximum
            ? Age(milliseconds: max(0, milliseconds)).phrase : "\(self) ahead of this clock"
    }

    /// Of something that is to come: what should have come is due.
    var prospect: String {
        milliseconds > -1_000 ? "due" : "in \(self)"
    }
}
