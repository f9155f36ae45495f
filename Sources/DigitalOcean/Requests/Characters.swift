func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
}

/// Whether `text` is a slug of an image, size or region: it can stand in a path and is not a path of its own.
func isSlug(_ text: String) -> Bool {
    guard let first = text.utf8.first, isAlphanumeric(first), text.utf8.count <= 255 else { return false }
    return text.utf8.allSatisfy { isAlphanumeric($0) || "._-".utf8.contains($0) }
}

/// Whether DigitalOcean takes `text` as a tag; one bad tag in a create has cost a droplet all of its tags.
func isTag(_ text: String) -> Bool {
    (1...255).contains(text.utf8.count) && text.utf8.allSatisfy { isAlphanumeric($0) || "_-:".utf8.contains($0) }
}

/// Whether DigitalOcean takes `text` as the name, and so the host name, of a droplet.
func isDropletName(_ text: String) -> Bool {
    guard let last = text.utf8.last, isAlphanumeric(last), text.utf8.count <= 255 else { return false }
    return text.utf8.allSatisfy { isAlphanumeric($0) || ".-".utf8.contains($0) }
}
