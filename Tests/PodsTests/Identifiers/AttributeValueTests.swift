import Pods
import PodsTestSupport
import Testing

@Suite struct AttributeValueTests {
    @Test(arguments: [.string(""), .string("7"), .int(-7), .int(.max), .int(.min), .bool(true)] as [AttributeValue])
    func `what is printed is read back with its type`(value: AttributeValue) {
        #expect(AttributeValue(value.description, typeName: value.typeName) == value)
    }

    @Test(arguments: [("7.5", "int"), ("", "int"), ("9223372036854775808", "int"), ("yes", "bool"), ("1", "bool")])
    func `a text that is not of the type is refused`(text: String, typeName: String) {
        #expect(AttributeValue(text, typeName: typeName) == nil)
    }

    @Test(arguments: ["", "float", "String"])
    func `a type that is none of ours is refused`(typeName: String) {
        #expect(AttributeValue("1", typeName: typeName) == nil)
    }

    @Test func `values of different types differ though they print alike`() {
        #expect(AttributeValue.string("7") != .int(7))
        #expect(AttributeValue.string("true") != .bool(true))
    }
}
