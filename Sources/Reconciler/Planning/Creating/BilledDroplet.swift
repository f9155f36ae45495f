internal import Pods

/// What is, or may turn out to be, a droplet of ours that costs money.
struct BilledDroplet: Hashable {
    let dropletID: Int64?

    /// What a listing says that it is, since droplets are resized by hand; until one shows it, what was asked for.
    let size: String

    init(_ dropletID: Int64?, of attempt: Attempt, _ survey: Survey?) {
        self.dropletID = dropletID
        size = dropletID.flatMap { survey?.sightings[$0]?.build?.size } ?? attempt.specification.size
    }
}

extension Fleet {
    /// One for each attempt that may have a droplet, and the duplicates.
    func machines(in survey: Survey?) -> [BilledDroplet] {
        let own = attempts.values.filter(\.isOpen).map { BilledDroplet($0.dropletID, of: $0, survey) }
        let extra = duplicates.values.filter { !$0.isGone }.compactMap { duplicate in
            attempts[duplicate.attempt].map { BilledDroplet(duplicate.dropletID, of: $0, survey) }
        }
        return own + extra
    }
}
