internal import Pods

extension Memory {
    /// Of droplets that are over and done with, and not listed either, nothing need be remembered.
    mutating func forgetDroplets(in fleet: borrowing Fleet, missingFrom survey: Survey) {
        let remembered = Set(removals.keys).union(absences.keys).union(powerTries.keys)
        for droplet in remembered where survey.sightings[droplet] == nil && fleet.isOver(droplet) {
            (removals[droplet], absences[droplet], powerTries[droplet]) = (nil, nil, nil)
        }
    }
}

extension Fleet {
    /// Whether neither an attempt nor a proof of duplication is about the droplet any more.
    fileprivate func isOver(_ droplet: Int64) -> Bool {
        if let duplicate = duplicates[droplet] { return duplicate.isGone }
        if let owner = owners[droplet] { return attempts[owner]?.isOpen != true }
        return !attempts.values.contains { $0.isUnresolved && $0.enrolledDropletID == droplet }
    }
}
