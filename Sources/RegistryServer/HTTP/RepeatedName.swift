internal import RegistryAPI

/// Finds a name that an object has twice; a decoder takes one of the two values and passes the other by.
struct RepeatedName {
    private let bytes: [UInt8]
    private var index = 0

    /// The names of the objects that are open, and `nil` for each open array; the innermost last.
    private var open: [Set<String>?] = []

    /// The first repeated name, at whatever depth, of a body that is JSON in UTF-8.
    static func first(in bytes: [UInt8]) -> String? {
        var search = RepeatedName(bytes: bytes)
        return search.next()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func next() -> String? {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "{"): open.append([])
            case UInt8(ascii: "["): open.append(nil)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
            case UInt8(ascii: "\""):
                let text = takeString()
                if isNameEnding, let name = Self.name(text), !note(name) { return name }
                continue
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Steps over a string, and returns it with its quotes.
    private mutating func takeString() -> ArraySlice<UInt8> {
        let start = index
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, bytes.count)
        return bytes[start..<index]
    }

    /// Whether the string that ends here is a name, and not a value.
    private var isNameEnding: Bool {
        let spaces = Array(" \t\r\n".utf8)
        return bytes[index...].first { !spaces.contains($0) } == UInt8(ascii: ":")
    }

    /// Returns whether the innermost object has not had the name before.
    private mutating func note(_ name: String) -> Bool {
        guard let last = open.indices.last else { return true }
        return open[last]?.insert(name).inserted ?? true
    }

    /// The name that is meant, however it is escaped.
    private static func name(_ text: ArraySlice<UInt8>) -> String? {
        try? WireFormat.decode(String.self, from: Array(text))
    }
}
