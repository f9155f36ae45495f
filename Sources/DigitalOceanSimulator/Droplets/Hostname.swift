/// Whether DigitalOcean takes the text as a droplet's name: `^[a-zA-Z0-9]?[a-z0-9A-Z.\-]*[a-z0-9A-Z]$`, up to 255 bytes.
func isHostname(_ text: String) -> Bool {
    let isAlphanumeric = { (byte: UInt8) in
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
    }
    let isAllowed = { (byte: UInt8) in
        isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
    guard (1...255).contains(text.utf8.count), let last = text.utf8.last else { return false }
    return isAlphanumeric(last) && text.utf8.allSatisfy(isAllowed)
}
