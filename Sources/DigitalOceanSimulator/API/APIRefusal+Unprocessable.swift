extension APIRefusal {
    static let hostname = unprocessable("Only valid hostname characters are allowed. (a-z, A-Z, 0-9, . and -)")
    static let size = unprocessable("You specified an invalid size for Droplet creation.")
    static let image = unprocessable("You specified an invalid image for Droplet creation.")
    static let region = unprocessable("Region is not available")
    static let sizeInRegion = unprocessable("Size is not available in this region.")
    static let dropletLimit = unprocessable("creating this/these droplet(s) will exceed your droplet limit")
    static let tryAgain = unprocessable("Something went wrong. Please try again.")
    static let pendingEvent = unprocessable("Droplet already has a pending event.")
    static let blockingEvents = unprocessable(
        "there are currently blocking events processing for one or more of the droplets"
    )
    static let dropletIsOn = unprocessable("Droplet is currently on. Please power it off to run this event.")
    static let smallerDisk = unprocessable("Size can not decrease size of Droplet's disk image")
    static let ipv6WithoutPublicNetwork = unprocessable("IPv6 needs public networking.")
    static let backupPolicy = unprocessable("That is not a backup policy this server knows.")
    static let backupsDisabled = unprocessable("Backups are not enabled for this Droplet.")
    static let kernel = unprocessable("You specified an invalid kernel.")
    static let imageField = unprocessable("An image needs a name, an http or https url and a region.")
    static let imageAction = unprocessable("That cannot be done to this image.")
    static let actionType = unprocessable("That is not a type of action this server knows.")
    static let locked = unprocessable("Droplet is locked.")
    static let userData = unprocessable("User data must be at most 64 KiB of text.")

    static func keys(_ identifiers: [String]) -> APIRefusal {
        unprocessable("\(identifiers.joined(separator: ", ")) are invalid key identifiers for Droplet creation.")
    }
}
