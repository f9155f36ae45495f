internal import Pods
package import Reconciler
package import RegistryAPI

extension ConditionResource {
    package init(_ condition: Condition) {
        self.init(
            name: condition.name.rawValue.kebabCased,
            reason: condition.reason,
            cause: condition.cause.rawValue,
            nextActionAt: condition.nextActionAt.map(Timestamp.init(milliseconds:)),
            needsPerson: condition.needsPerson ? true : nil
        )
    }
}

extension String {
    /// `poweredOff` as `powered-off`.
    var kebabCased: String {
        reduce(into: "") { text, character in
            if character.isUppercase { text.append("-") }
            text.append(contentsOf: character.lowercased())
        }
    }
}
