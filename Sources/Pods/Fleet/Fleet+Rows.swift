extension Fleet {
    /// Every row that the views of this fleet have.
    package var viewRows: [ViewRow] {
        var all: [ViewRow] = [.registry]
        for pod in pods.values {
            all += [.pod(pod.row), .version(pod: pod.row)]
            if pod.beat != nil { all.append(.beat(pod.row)) }
            all += pod.tags.keys.map { .tag(pod: pod.row, $0) }
            all += pod.attributes.keys.map { .attribute(pod: pod.row, $0) }
            all += pod.placements.keys.map { .placement(pod: pod.row, $0) }
        }
        all += attempts.ids.map(ViewRow.attempt)
        all += duplicates.keys.map(ViewRow.duplicate)
        all += challenges.keys.map(ViewRow.challenge)
        all += keys.ids.map(ViewRow.key)
        all += reservedIDs.keys.map(ViewRow.reservedID)
        return all
    }

    /// The rows in which two fleets differ, in no order.
    package func differences(from other: Fleet) -> [ViewRow] {
        let candidates = Set(viewRows).union(other.viewRows)
        return candidates.filter { !hasSame($0, as: other) }
    }

    private func hasSame(_ row: ViewRow, as other: Fleet) -> Bool {
        switch row {
        case .pod(let id): pods[id]?.bare == other.pods[id]?.bare
        case .version(let pod):
            pods[pod]?.version == other.pods[pod]?.version && pods[pod]?.position == other.pods[pod]?.position
        case .tag(let pod, let tag): pods[pod]?.tags[tag] == other.pods[pod]?.tags[tag]
        case .attribute(let pod, let key): pods[pod]?.attributes[key] == other.pods[pod]?.attributes[key]
        case .beat(let id): pods[id]?.beat == other.pods[id]?.beat
        case .attempt(let id): attempts[id] == other.attempts[id]
        case .duplicate(let droplet): duplicates[droplet] == other.duplicates[droplet]
        case .challenge(let id): challenges[id] == other.challenges[id]
        case .placement(let pod, let id): pods[pod]?.placements[id] == other.pods[pod]?.placements[id]
        case .key(let id): keys[id] == other.keys[id]
        case .registry: registry == other.registry
        case .reservedID(let id): reservedIDs[id] == other.reservedIDs[id]
        }
    }
}

extension Pod {
    /// The pod's own row, without what has rows of its own.
    fileprivate var bare: Pod {
        var bare = self
        (bare.tags, bare.attributes, bare.placements, bare.beat) = ([:], [:], [:], nil)
        (bare.attempts, bare.version, bare.position) = ([], 0, row)
        return bare
    }
}

extension ViewRow: CustomStringConvertible {
    package var description: String {
        switch self {
        case .pod(let id): "pod \(id)"
        case .version(let pod): "version of pod \(pod)"
        case .tag(let pod, let tag): "tag '\(tag)' of pod \(pod)"
        case .attribute(let pod, let key): "attribute '\(key)' of pod \(pod)"
        case .beat(let id): "newest beat of pod \(id)"
        case .attempt(let id): "attempt \(id)"
        case .duplicate(let droplet): "duplicate droplet \(droplet)"
        case .challenge(let id): "challenge \(id)"
        case .placement(let pod, let id): "placement of '\(id)' on pod \(pod)"
        case .key(let id): "key \(id)"
        case .registry: "the registry's own state"
        case .reservedID(let id): "reserved id '\(id)'"
        }
    }
}
