import FoundationEssentials
import Pods
import PodsTestSupport

/// The committed bytes of stored events: a label, the kind's number and the payload in hexadecimal, one event a line.
///
/// A line is added for an event that has none, and never changed: the bytes stand in logs that exist.
struct GoldenEvents {
    private static let path = String(#filePath).replacing("GoldenEvents.swift", with: "golden-events.txt")

    let entries: [String: StoredEvent]

    init() throws {
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        let pairs = text.split(separator: "\n").compactMap(Self.entry)
        entries = Dictionary(pairs) { first, _ in first }
    }

    func record(_ stored: StoredEvent, label: String) throws {
        let line = "\(label) \(stored.kind.rawValue) \(stored.payload.hexadecimal)\n"
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        try (text + line).write(toFile: Self.path, atomically: true, encoding: .utf8)
    }

    private static func entry(_ line: Substring) -> (String, StoredEvent)? {
        let columns = line.split(separator: " ", omittingEmptySubsequences: false)
        guard columns.count == 3, let kind = UInt16(columns[1]) else { return nil }
        guard let payload = [UInt8](hexadecimal: columns[2]) else { return nil }
        return (String(columns[0]), StoredEvent(kind: EventKind(rawValue: kind), payload: payload))
    }
}

extension [UInt8] {
    /// Two digits a byte; `-` for no bytes, so that no line ends in a blank.
    var hexadecimal: String {
        isEmpty ? "-" : map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    init?(hexadecimal text: Substring) {
        self = []
        if text == "-" { return }
        var rest = text
        while !rest.isEmpty {
            guard rest.count >= 2, let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            append(byte)
            rest = rest.dropFirst(2)
        }
    }
}
