internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Makes a key for a person.
struct IssueCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Make a key for a person, which is shown once.",
        discussion: """
            The secret is made here, and the registry gets its hash alone, so nobody can be told the key again.

            Examples:
              podctl key issue ann --role operator --expires 30d --out ann.key
              podctl key issue wall --role viewer > wall.key
            """
    )

    @OptionGroup var key: KeyIssueOptions
    @OptionGroup var options: CommonOptions

    func validate() throws {
        try key.file.validate(with: options.output)
    }

    func run(in session: Session) async throws {
        let client = try session.client(options)
        let new = try NewKey(key.file)
        let receipt = try await client.issueKey(key.request(secretHash: new.secretHash))
        try session.show(new, issuedBy: receipt, options.output)
    }
}

extension Session {
    /// Shows a key that the server has issued, for the one time that anybody can.
    func show(_ new: NewKey, issuedBy receipt: ReceiptResource, _ options: OutputOptions) throws {
        guard let key = receipt.key else {
            throw RegistryClientError.server("the server did not say which key it issued")
        }
        let kept = try new.keep(as: key)
        if kept.text != nil { console.notes("This is \(key.story.printable). It cannot be shown again.") }
        do { try show(Presentation(issued: key, kept), options) } catch let output as LostOutput where kept.text != nil
        {
            throw LostKey(key, output)
        }
    }
}
