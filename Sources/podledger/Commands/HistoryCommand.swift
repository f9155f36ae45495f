internal import ArgumentParser
internal import Pods
internal import Presenting
internal import Registry
internal import RegistryAPI
internal import RegistryServer

/// What happened, from the log itself.
struct HistoryCommand: AsyncParsableCommand {
    private static let pageSize = 1_000

    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show the events of a pod, or of everything, from the log itself; a server may be running."
    )

    @OptionGroup var data: DataOption

    @Argument(help: "The pod (default: every event).")
    var pod: String?

    @Option(help: "Only what came after this position.")
    var after: UInt64 = 0

    @Flag(help: "Heartbeats too, where every event is shown.")
    var beats = false

    @OptionGroup var past: AsOfOption
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let reader = try RegistryReader.open(directory: data.directory)
        let fleet = try reader.fleet()
        let end = try past.moment(in: reader)?.position ?? EventID(.max)
        if let pod {
            try show(try history(of: pod, through: end, fleet, reader), fleet, showsPod: false, output)
        } else {
            try showAll(through: end, reader, fleet)
        }
    }

    private func history(
        of id: String,
        through end: EventID,
        _ fleet: Fleet,
        _ reader: RegistryReader
    ) throws -> [RecordedEvent] {
        guard let pod = PodID(id).flatMap(fleet.pod), pod.row <= end else { throw UnknownPod(id: id) }
        return try reader.history(of: pod).filter { $0.id.rawValue > after && $0.id <= end }
    }

    /// Page by page, so that a log of any length can be shown.
    private func showAll(through end: EventID, _ reader: RegistryReader, _ fleet: Fleet) throws {
        var position = EventID(after)
        var page = output
        while true {
            let events = try reader.events(after: position, limit: Self.pageSize).filter { $0.id <= end }
            guard let last = events.last else { break }
            try show(events.filter { beats || !$0.isBeat }, fleet, showsPod: true, page)
            page.isHeaderless = true
            position = last.id
        }
    }

    private func show(
        _ events: [RecordedEvent],
        _ fleet: Fleet,
        showsPod: Bool,
        _ output: OutputOptions
    ) throws {
        let resources = events.map { EventResource($0, in: fleet) }
        let list = EventList(events: resources, next: resources.last?.position ?? after)
        try DataOutput.write(try Presentation(list, showsPod: showsPod).lines(output))
    }
}

extension RecordedEvent {
    fileprivate var isBeat: Bool {
        guard case .beat = content else { return false }
        return true
    }
}

/// No pod of that name was ever made.
struct UnknownPod: Error, CustomStringConvertible {
    let id: String

    var description: String {
        "there is and was no pod '\(id)'"
    }
}
