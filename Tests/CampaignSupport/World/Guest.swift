internal import Pods

/// What runs on a droplet: it enrols with the secret of its user data and beats.
struct Guest {
    let key: EventID
    let secret: String

    /// Its own, of which the registry learns the hash alone.
    let ownSecret: String
    var machine: KeyGrant.Machine?
    var silentUntil: Int64 = 0
    var isOn = true
    var isBroken = false

    /// Whether it is about to do something; one thing at a time.
    var isScheduled = false

    init?(userData: String, droplet: Int) {
        let words = userData.split(separator: " ")
        guard words.count == 2, let key = UInt64(words[0]) else { return nil }
        self.key = EventID(key)
        secret = String(words[1])
        ownSecret = "secret-of-\(droplet)-\(key)"
    }
}
