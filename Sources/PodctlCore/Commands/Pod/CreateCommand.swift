internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Makes pods.
struct CreateCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Make a pod, or several alike.",
        discussion: """
            In --set key=value, true and false are bools, whole numbers are ints and all else is a string; --string \
            key=5 keeps a number a string.
            """
    )

    @Argument(help: "The new pod's id; the registry makes one up when there is none.") var id: String?
    @Option(name: .customLong("template"), help: "What kind of pod it is.") var template: String?
    @Option(name: .customLong("image"), help: "Another image than the template's.") var image: String?
    @Option(name: .customLong("tag"), help: "A tag; can be repeated.") var tags: [String] = []
    @OptionGroup var attributes: AttributeOptions
    @Option(name: .customLong("count"), help: "How many pods.") var count = 1
    @OptionGroup var options: CommonOptions

    func validate() throws {
        guard template != nil || image != nil else { throw ValidationError("give --template or --image") }
        guard (1...100).contains(count) else { throw ValidationError("--count is 1 to 100") }
        guard count == 1 || id == nil else { throw ValidationError("with --count the registry makes up the ids") }
    }

    func run(in session: Session) async throws {
        let client = try session.client(options)
        let values = try attributes.values()
        let request = CreatePodRequest(id: id, template: template, image: image, tags: tags, attributes: values)
        for _ in 0..<count {
            let receipt = try await client.create(request)
            guard let name = receipt.pod?.id ?? id else {
                throw RegistryClientError.server("the server did not say which pod it made")
            }
            try session.show(Presentation(receipt, of: name, did: "created"), options.output)
        }
    }
}
