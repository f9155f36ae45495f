internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Sets attributes of a pod.
struct SetCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Set attributes of a pod.",
        discussion: """
            In key=value, true and false are bools, whole numbers are ints and all else is a string, unless --type \
            says otherwise; --string key=5 keeps a number a string.
            """
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @Argument(help: "Attributes as key=value.") var assignments: [AttributeAssignment] = []
    @Option(name: .customLong("type"), help: "The type of all the values.") var type: AttributeType?
    @Option(name: .customLong("string"), help: "An attribute that is a string whatever it looks like; can be repeated.")
    var strings: [AttributeAssignment] = []
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func validate() throws {
        guard !(assignments + strings).isEmpty else { throw ValidationError("give at least one key=value") }
    }

    func run(in session: Session) async throws {
        let values = try values()
        let client = try session.client(options)
        var version = seen.version
        for (key, value) in values {
            let request = SetAttributeRequest(type: value.typeName, value: value)
            let receipt = try await client.set(id, key, request, ifVersion: version)
            version = version.flatMap { _ in receipt.version }
            try session.show(Presentation(receipt, of: id, did: "set \(key) to \(value)"), options.output)
        }
    }

    private func values() throws(CommandFailure) -> [(key: String, value: ScalarValue)] {
        var values: [(key: String, value: ScalarValue)] = []
        for assignment in assignments { values.append((assignment.key, try assignment.value(of: type))) }
        values += strings.map { ($0.key, .string($0.text)) }
        var keys: Set<String> = []
        for (key, _) in values where !keys.insert(key).inserted { throw .usage("'\(key)' is given twice") }
        return values
    }
}
