/// A program to be started, and with what.
package struct Launch: Sendable {
    /// Where what the program writes goes.
    package enum Output: Sendable {
        /// It can be read here, and reading waits; its errors go where this program's go.
        case read

        /// It can be read here with its errors, and reading does not wait.
        case polledWithErrors

        /// Where this program's errors go.
        case standardError
    }

    package let path: String

    /// Behind the program's name.
    package let arguments: [String]
    package let environment: [String: String]
    package let output: Output

    /// Whether it leads a process group of its own, so that all it starts can be ended with it.
    package let leadsGroup: Bool

    package init(
        _ path: String,
        _ arguments: [String],
        environment: [String: String],
        output: Output,
        leadsGroup: Bool
    ) {
        self.path = path
        self.arguments = arguments
        self.environment = environment
        self.output = output
        self.leadsGroup = leadsGroup
    }
}
