internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Changes what a pod's machine is made from.
struct ImageCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "image",
        abstract: "Change a pod's image; a new machine takes over, then the old one is deleted.",
        discussion: """
            The image it has already will do as well: the machine is made anew. A claimed or protected pod keeps its \
            machine until it is released or unprotected.
            """
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @Argument(help: "The image's slug or number at DigitalOcean.") var image: String
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let receipt = try await session.client(options).changeImage(id, to: image, ifVersion: seen.version)
        try session.show(Presentation(receipt, of: id, did: "given the image \(image)"), options.output)
    }
}
