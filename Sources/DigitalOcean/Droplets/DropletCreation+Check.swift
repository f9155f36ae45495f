extension DropletCreation {
    private static let userDataByteCountMaximum = 64 << 10

    /// What is wrong with the request, found before it is sent.
    ///
    /// DigitalOcean has accepted user data with other bytes than ASCII and then removed the droplet.
    var fault: String? {
        if !isDropletName(name) {
            return "the name takes letters, digits, dots and dashes, and ends in none of the last two"
        }
        if !isSlug(size) { return "the size is not a slug" }
        if !image.isWellFormed { return "the image is neither an id nor a slug" }
        if let region, !isSlug(region) { return "the region is not a slug" }
        if !tags.allSatisfy(isTag) { return "a tag takes letters, digits, and _ - : only" }
        return userData.flatMap(Self.fault)
    }

    private static func fault(userData: String) -> String? {
        let bytes = userData.utf8
        if !bytes.allSatisfy({ $0 < 0x80 && $0 != 0 }) { return "the user data is not ASCII; escape other characters" }
        if bytes.count > userDataByteCountMaximum { return "the user data is larger than 64 KiB" }
        return nil
    }
}
