extension Fleet {
    /// The rows of the views that an event has changed, now that it is folded in.
    func rows(changedBy event: Event, at place: EventPlace) -> [ViewRow] {
        let stream = place.stream
        switch event.subject {
        case .pod: return [.version(pod: stream), row(changedBy: event, of: stream)]
        case .droplet: return [.version(pod: stream), .pod(stream)] + droplets(changedBy: event, at: place)
        case .challenge: return challenges.keys.contains(stream) ? [.challenge(stream)] : []
        case .key: return [.key(stream)] + attempts(changedBy: event, of: stream)
        case .registry where stream == .registry: return [.registry] + reservations(madeBy: event)
        case .registry: return pods.contains(stream) ? [.version(pod: stream)] : []
        }
    }

    private func row(changedBy event: Event, of pod: EventID) -> ViewRow {
        switch event {
        case .podTagged(let tag), .podUntagged(let tag): .tag(pod: pod, tag)
        case .attributeSet(let key, _), .attributeUnset(let key): .attribute(pod: pod, key)
        case .challengePlaced(let id), .challengeRemoved(let id, _): .placement(pod: pod, id)
        default: .pod(pod)
        }
    }

    private func droplets(changedBy event: Event, at place: EventPlace) -> [ViewRow] {
        switch event {
        case .dropletRequested: [.attempt(place.id)]
        case .dropletDuplicateFound(_, let droplet, _): [.duplicate(droplet)]
        case .dropletDeleteRequested(let id, let droplet, _), .dropletGone(let id, let droplet):
            duplicates.keys.contains(droplet) ? [.duplicate(droplet)] : [.attempt(id)]
        case .dropletAccepted(let id, _), .dropletAdopted(let id, _), .dropletRefused(let id, _, _),
            .dropletUnknown(let id, _), .dropletActive(let id, _, _), .dropletLost(let id, _, _),
            .dropletPoweredOff(let id, _), .dropletPowerRequested(let id, _, _, _), .dropletReplaced(let id, _):
            [.attempt(id)]
        default: []
        }
    }

    private func reservations(madeBy event: Event) -> [ViewRow] {
        guard case .idsReserved(let ids) = event else { return [] }
        return ids.map(ViewRow.reservedID)
    }

    private func attempts(changedBy event: Event, of key: EventID) -> [ViewRow] {
        guard case .keyEnrolled = event, let machine = keys[key]?.grant.machine else { return [] }
        return [.attempt(machine.attempt)]
    }
}
