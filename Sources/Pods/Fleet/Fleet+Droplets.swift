extension Fleet {
    /// Folds in what happened to a droplet, which is an attempt's, or a duplicate, which no attempt goes by.
    mutating func applyDropletEvent(_ event: Event, at place: EventPlace) {
        switch event {
        case .dropletRequested(let specification, let replacing):
            attempts.put(Attempt(specification, replacing: replacing, at: place), madeBy: place.id)
        case .dropletDuplicateFound(let id, let droplet, let kept):
            duplicates[droplet] = Duplicate(
                dropletID: droplet,
                attempt: id,
                pod: place.stream,
                keptDropletID: kept,
                event: place.id
            )
        case .dropletDeleteRequested(let id, let droplet, _), .dropletGone(let id, let droplet):
            if duplicates[droplet]?.apply(event, at: place) == nil {
                attempts.change(id) { $0.apply(event, at: place) }
            }
        case .dropletAccepted(let id, let droplet), .dropletAdopted(let id, let droplet):
            own(droplet, by: id)
            attempts.change(id) { $0.apply(event, at: place) }
        case .dropletRefused(let id, _, _), .dropletUnknown(let id, _), .dropletActive(let id, _, _),
            .dropletLost(let id, _, _), .dropletPoweredOff(let id, _), .dropletPowerRequested(let id, _, _, _),
            .dropletReplaced(let id, _):
            attempts.change(id) { $0.apply(event, at: place) }
        default:
            preconditionFailure("this is no event of a droplet")
        }
        endSilence(of: place.stream)
    }

    /// An attempt goes by one droplet at a time, so that the one it went by before is nobody's.
    private mutating func own(_ droplet: Int64, by id: EventID) {
        guard let attempt = attempts[id] else { return }
        if let former = attempt.dropletID, owners[former] == id { owners[former] = nil }
        owners[droplet] = id
    }

    /// Silence is of the machine that serves, and ends when it serves no more.
    private mutating func endSilence(of stream: EventID) {
        guard let pod = pods[stream], let silence = pod.silence else { return }
        if let serving = openAttempt(of: pod), serving.id == silence.attempt, serving.phase == .active { return }
        pods.change(stream) { $0.silence = nil }
    }
}

extension Duplicate {
    fileprivate mutating func apply(_ event: Event, at place: EventPlace) {
        switch event {
        case .dropletDeleteRequested(_, _, let reason):
            deletion = Deletion(event: place.id, time: place.time, reason: reason)
        case .dropletGone: isGone = true
        default: break
        }
    }
}
