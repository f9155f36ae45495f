internal import ArgumentParser
internal import Pods
internal import Presenting
internal import Registry
internal import RegistryAPI
internal import RegistryServer

/// Folds the log again, up to any event.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract:
            "Fold the log from its first event, and show the pods as they were at a position; a server may be running."
    )

    @OptionGroup var data: DataOption

    @Option(name: .customLong("as-of"), help: "The position of the last event to fold (default: the newest).")
    var asOf: UInt64?

    @Flag(name: .customLong("all"), help: "Retired pods too.")
    var includesRetired = false

    @Argument(help: "What the pods must meet, as in `podctl pods`.")
    var terms: [String] = []

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let selector = try Selector(terms)
        let reader = try RegistryReader.open(directory: data.directory)
        let head = try reader.head()
        let position = EventID(asOf ?? head.rawValue)
        guard position <= head else { throw BeyondHead(position: position, head: head) }
        let fleet = try reader.fleet(asOf: position)
        try selector.check(against: fleet)
        let now = try asOf.flatMap { try Self.time(of: $0, reader) } ?? Clocks.wall
        let pods = fleet.pods.values
            .filter { includesRetired || !$0.isRetired }
            .filter { selector.matches($0, in: fleet, isReady: fleet.isReady($0), now: now) }
            .sorted { $0.id < $1.id }
        let list = PodList(position: position.rawValue, pods: pods.map { PodResource($0, in: fleet) })
        for line in try Presentation(list, now: Timestamp(milliseconds: Clocks.wall)).lines(output) {
            StandardStream.output.write(line)
        }
    }

    /// When the event was appended, from which the ages of terms are counted; `nil` before the first.
    private static func time(of position: UInt64, _ reader: RegistryReader) throws -> Int64? {
        guard position > 0 else { return nil }
        return try reader.events(after: EventID(position - 1), limit: 1).first?.time
    }
}

/// The log has not come so far.
struct BeyondHead: Error, CustomStringConvertible {
    let position: EventID
    let head: EventID

    var description: String {
        "position \(position) is beyond the newest event, \(head)"
    }
}
