internal import Chance

extension APIReply {
    /// Every reply has its number; all but a refused token's tell the state of the limits.
    mutating func stamp(requestID: String, _ allowance: RateAllowance.State?) {
        headers += allowance?.headers ?? []
        headers.append(Header(name: "x-request-id", value: requestID))
    }
}

extension SimulatedAccount {
    /// A random UUID of version 4.
    mutating func nextRequestID() -> String {
        let high = requestNumbers.next() & ~0xF000 | 0x4000
        let low = requestNumbers.next() & ~(3 << 62) | 1 << 63
        let digits = Self.digits(high) + Self.digits(low)
        var text: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append(UInt8(ascii: "-")) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func digits(_ word: UInt64) -> [UInt8] {
        let text = String(word, radix: 16).utf8
        return Array(repeating: UInt8(ascii: "0"), count: 16 - text.count) + text
    }
}
