/// Every text that differs in one bit.
func everyFlip(of text: String) -> some Sequence<[UInt8]> {
    let bytes = Array(text.utf8)
    return (0..<bytes.count * 8).lazy.map { place in
        var spoiled = bytes
        spoiled[place / 8] ^= 1 << UInt8(place % 8)
        return spoiled
    }
}

/// Every beginning that is not the whole.
func everyBeginning(of text: String) -> some Sequence<[UInt8]> {
    let bytes = Array(text.utf8)
    return (0..<bytes.count).lazy.map { Array(bytes.prefix($0)) }
}
