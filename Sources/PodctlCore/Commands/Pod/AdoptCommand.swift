internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Gives an orphan a pod.
struct AdoptCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: "Make an orphaned droplet the droplet of a new pod.",
        discussion: """
            Only what `podctl orphans` lists as an orphan can be adopted. The pod is what the droplet is: its region, \
            size, image and tags. It has no key of this registry, so that an agent among them never beats. Retire the \
            pod to have the droplet deleted.
            """
    )

    @Argument(help: "The droplet's id.", transform: NameArgument.dropletID) var dropletID: Int64
    @Option(help: "The pod's id (default: what the droplet's name says).", transform: NameArgument.podID)
    var id: String?
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let receipt = try await session.client(options).adopt(orphan: dropletID, as: id)
        let pod = receipt.pod?.id ?? "a pod"
        try session.show(Presentation(receipt, of: pod, did: "given droplet \(dropletID)"), options.output)
    }
}
