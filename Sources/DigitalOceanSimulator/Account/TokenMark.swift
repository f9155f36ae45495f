internal import Chance

/// What may be shown and stored of a token: enough to tell two apart, not enough to use one.
func tokenMark(_ token: String) -> String {
    let known = ["dop_v1_", "doo_v1_", "dor_v1_"].first(where: token.hasPrefix) ?? ""
    let hash = token.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(SeededGenerator.mix(hash) >> 32, radix: 16)
    return "\(known)…\(String(repeating: "0", count: 8 - digits.count))\(digits)"
}
