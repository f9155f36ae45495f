/// Where the text of a new key is to be had: here, or in a file, but not in both.
package struct KeptKey: Hashable, Sendable {
    package let text: String?
    package let path: String?
}

extension KeptKey: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String { path.map { "a key in \($0)" } ?? "a key" }
    package var debugDescription: String { description }
}
