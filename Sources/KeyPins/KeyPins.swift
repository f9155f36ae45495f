/// The keys that a server may have, at least one: `sha256//…`, several with `;` in between, as libcurl reads them.
package struct KeyPins: Hashable, Sendable {
    package let all: [KeyPin]

    package init(_ first: KeyPin, _ others: [KeyPin] = []) {
        all = [first] + others.filter { $0 != first }
    }

    /// Returns `nil` where one of them is no pin, or there is none.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        let pins = parts.compactMap { KeyPin($0) }
        guard pins.count == parts.count, let first = pins.first else { return nil }
        self.init(first, Array(pins.dropFirst()))
    }

    package func contains(_ pin: KeyPin) -> Bool {
        all.contains(pin)
    }
}

extension KeyPins: CustomStringConvertible {
    package var description: String { all.map(\.description).joined(separator: ";") }
}

extension KeyPins: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let pins = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "a pin is sha256// and the base64 of a SHA-256; several have ';' in between"
            )
        }
        self = pins
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
