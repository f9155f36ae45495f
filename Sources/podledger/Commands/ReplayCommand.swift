internal import ArgumentParser
internal import Pods
internal import Presenting
internal import Registry
internal import RegistryAPI
internal import RegistryServer

/// Folds the log again, up to any moment.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract:
            "Fold the log from its first event, and show the pods as they were then; a server may be running."
    )

    @OptionGroup var data: DataOption

    @OptionGroup var past: AsOfOption

    @Flag(name: .customLong("all"), help: "Retired pods too.")
    var includesRetired = false

    @Argument(help: "What the pods must meet, as in `podctl pods`.")
    var terms: [String] = []

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let selector = try Selector(terms)
        let reader = try RegistryReader.open(directory: data.directory)
        let past = try past.moment(in: reader)
        let fleet = try reader.replay(through: past?.position ?? reader.head())
        try selector.check(against: fleet)
        let present = try reader.now()
        let now = past?.time ?? present
        let pods = fleet.pods.values
            .filter { includesRetired || !$0.isRetired }
            .filter { selector.matches($0, in: fleet, isReady: fleet.isReady($0), now: now) }
            .sorted { $0.id < $1.id }
        let list = PodList(position: fleet.head.rawValue, pods: pods.map { PodResource($0, in: fleet, at: past?.time) })
        try DataOutput.write(try Presentation(list, now: Timestamp(milliseconds: present)).lines(output))
    }
}
