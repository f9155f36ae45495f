internal import ArgumentParser
internal import Pods
internal import Presenting
internal import Registry
internal import RegistryAPI
internal import RegistryServer

/// When each machine was heard last.
struct BeatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "beats",
        abstract:
            "Show when every machine beat last, superseded ones too, from the log itself; a server may be running.",
        discussion: "It reads the summaries of sealed segments, so a log of any length answers at once."
    )

    @OptionGroup var data: DataOption

    @OptionGroup var past: AsOfOption

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let reader = try RegistryReader.open(directory: data.directory)
        let past = try past.moment(in: reader)
        let fleet = try reader.fleet()
        let beats = try reader.newestBeats(through: past?.position).map { beat in
            MachineBeatResource(
                pod: fleet.pods[beat.pod]?.id.rawValue ?? "\(beat.pod)",
                attempt: beat.attempt.rawValue,
                position: beat.position.rawValue,
                time: Timestamp(milliseconds: beat.time)
            )
        }
        try DataOutput.write(try Presentation(MachineBeatList(beats: beats)).lines(output))
    }
}
