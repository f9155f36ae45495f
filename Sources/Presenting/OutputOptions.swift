internal import ArgumentParser

/// How results are printed.
package struct OutputOptions: ParsableArguments {
    @Option(name: [.customShort("o"), .customLong("output")], help: "How to print the result.")
    package var format = OutputFormat.table

    @Flag(name: .customLong("no-header"), help: "Leave out the line that names the columns.")
    package var isHeaderless = false

    package init() {}
}
