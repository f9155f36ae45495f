internal import ArgumentParser
internal import RegistryAPI

/// Attributes of a new pod.
struct AttributeOptions: ParsableArguments {
    @Option(name: .customLong("set"), help: "An attribute as key=value; can be repeated.")
    var assignments: [AttributeAssignment] = []

    @Option(name: .customLong("string"), help: "An attribute that is a string whatever it looks like; can be repeated.")
    var strings: [AttributeAssignment] = []

    func values() throws(CommandFailure) -> [String: ScalarValue] {
        var values: [String: ScalarValue] = [:]
        var pairs: [(key: String, value: ScalarValue)] = []
        for assignment in assignments { pairs.append((assignment.key, try assignment.inferred())) }
        for (key, value) in pairs + strings.map({ ($0.key, .string($0.text)) }) {
            guard values.updateValue(value, forKey: key) == nil else { throw .usage("'\(key)' is given twice") }
        }
        return values
    }
}
