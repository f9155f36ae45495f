internal import ArgumentParser
internal import Pods
internal import Presenting
internal import Registry
internal import RegistryAPI
internal import RegistryServer

extension KeysCommand {
    /// Makes a key for a person.
    struct Issue: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a key for a person, which is shown once; a server may be running."
        )

        @OptionGroup var data: DataOption
        @OptionGroup var key: KeyIssueOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            try key.file.validate(with: output)
        }

        func run() async throws {
            let new = try NewKey(key.file)
            let request = key.request(secretHash: new.secretHash)
            let receipt = try await data.withRegistry { registry in
                try await registry.issueKey(request)
            } orServer: { client in
                try await client.issueKey(request)
            }
            try show(new, receipt)
        }

        private func show(_ new: NewKey, _ receipt: ReceiptResource) throws {
            guard let key = receipt.key else { throw RegistryClientError.server("it is not said which key was issued") }
            let kept = try new.keep(as: key)
            if kept.text != nil { StandardStream.error.write("This is \(key.story). It cannot be shown again.") }
            let lines = try Presentation(issued: key, kept).lines(output)
            do throws(LostOutput) { try DataOutput.write(lines) } catch {
                if kept.text != nil { throw LostKey(key, error) }
                throw error
            }
        }
    }
}
