package import ArgumentParser
package import RegistryAPI

/// What a key for a person is to be.
package struct KeyIssueOptions: ParsableArguments {
    @Argument(help: "Whose key it is; histories show it beside what was done with the key.")
    package var label: String

    @Option(name: .customLong("role"), help: "What it is good for.") var role: KeyRole

    @Option(
        name: .customLong("expires"),
        help: "How long it is good, as in 30d; without it until it is revoked.",
        transform: TimeSpan.argument
    )
    var span: TimeSpan?

    @OptionGroup package var file: KeyFileOption

    package init() {}

    package func validate() throws {
        guard (1...64).contains(label.utf8.count) else { throw ValidationError("a label is 1 to 64 bytes") }
        try span?.validate(asLifetime: "--expires")
    }

    /// What is asked of the registry for a key with a secret of this hash.
    package func request(secretHash: String) -> IssueKeyRequest {
        IssueKeyRequest(
            role: role.rawValue,
            label: label,
            secretHash: secretHash,
            expiresIn: span?.seconds
        )
    }
}
