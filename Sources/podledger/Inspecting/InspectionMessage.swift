internal import FoundationEssentials
internal import Registry

/// A line that the inspecting process writes for the one that started it.
enum InspectionMessage: Codable {
    case progress(InspectionProgress)
    case report(InspectionReport)

    /// Why nothing could be inspected, in words.
    case failure(String)

    var line: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    /// Returns `nil` for what is no message.
    init?(line: String) {
        guard let message = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)) else { return nil }
        self = message
    }
}
