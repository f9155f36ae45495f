internal import ArgumentParser
internal import Presenting
internal import Registry
internal import RegistryAPI
internal import RegistryServer

extension AsOfOption {
    /// The moment asked about; `nil` for now.
    func moment(in reader: RegistryReader) throws -> PastMoment? {
        try asOf.map { try reader.moment($0, option: "--as-of") }
    }
}

extension RegistryReader {
    /// The moment that a text on the command line names.
    func moment(_ text: String, option: String) throws -> PastMoment {
        let now = try now()
        guard let asOf = AsOf(text, now: Timestamp(milliseconds: now)) else {
            throw ValidationError("\(option) is \(AsOf.forms), not '\(text)'")
        }
        return try moment(asOf, now: now)
    }
}
