package import Pods
package import RegistryAPI

extension ScalarValue {
    package init(_ value: AttributeValue) {
        self =
            switch value {
            case .string(let text): .string(text)
            case .int(let number): .int(number)
            case .bool(let truth): .bool(truth)
            }
    }
}

extension AttributeValue {
    package init(_ value: ScalarValue) {
        self =
            switch value {
            case .string(let text): .string(text)
            case .int(let number): .int(number)
            case .bool(let truth): .bool(truth)
            }
    }
}
