package import ArgumentParser
internal import RegistryAPI

/// Two moments to compare.
package struct DiffOptions: ParsableArguments {
    @Option(name: .customLong("from"), parsing: .unconditional, help: "The earlier moment: \(AsOf.forms).")
    package var start: String

    @Option(name: .customLong("to"), parsing: .unconditional, help: "The later moment, likewise (default: now).")
    package var end: String?

    package init() {}
}
