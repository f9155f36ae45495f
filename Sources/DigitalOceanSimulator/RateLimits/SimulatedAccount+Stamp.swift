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
        let digits = [high, low].map { word in
            (0..<8).map { hexadecimal(UInt8(truncatingIfNeeded: word >> (56 - 8 * $0))) }.joined()
        }
        let text = Array(digits.joined())
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(text[$0]) }.joined(separator: "-")
    }
}
