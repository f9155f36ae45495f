package import RegistryAPI

/// The key was issued, and nobody has it.
package struct LostKey: Error, CustomStringConvertible {
    private let key: KeyResource
    private let problem: String

    init(_ key: KeyResource, problem: String) {
        self.key = key
        self.problem = problem
    }

    package init(_ key: KeyResource, _ output: LostOutput) {
        self.init(key, problem: output.problem)
    }

    package var description: String {
        "\(key.story) was issued and is lost: \(problem); \(advice)"
    }

    private var advice: String {
        key.attempt != nil
            ? "the machine is not heard without it, so get another with `podctl pod rearm \(key.label)`"
            : "revoke it with `podctl key revoke \(key.id)`, and ask for another"
    }
}
