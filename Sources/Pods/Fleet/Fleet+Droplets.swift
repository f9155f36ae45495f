extension Fleet {
    mutating func applyDropletEvent(_ event: Event, _ recorded: RecordedEvent) -> [ViewRow]? {
        switch event {
        case .dropletRequested(let specification):
            return request(specification, recorded)
        case .dropletAccepted(let id, let droplet), .dropletAdopted(let id, let droplet):
            return change(id, recorded) { attempt in
                attempt.enter(.accepted, recorded)
                attempt.take(droplet)
            }
        case .dropletRefused(let id, let failure, let message):
            return change(id, recorded) { attempt in
                attempt.enter(.refused, recorded)
                attempt.refused = Attempt.Refused(failure: failure, message: message)
            }
        case .dropletUnknown(let id, let message):
            return change(id, recorded) { attempt in
                attempt.enter(.unknown, recorded)
                attempt.note = message
            }
        case .dropletActive(let id, _, let ip):
            return change(id, recorded) { attempt in
                attempt.enter(.active, recorded)
                attempt.ip = ip
            }
        case .dropletLost(let id, _, let reason):
            return change(id, recorded) { attempt in
                attempt.enter(.lost, recorded)
                attempt.note = reason
            }
        case .dropletDeleteRequested(let id, let droplet, let reason):
            return requestDeletion(of: droplet, attempt: id, reason: reason, recorded)
        case .dropletGone(let id, let droplet):
            return markGone(droplet, attempt: id, recorded)
        case .dropletDuplicateFound(let id, let droplet, let kept):
            duplicates[droplet] = Duplicate(
                dropletID: droplet,
                attempt: id,
                pod: recorded.stream,
                keptDropletID: kept,
                event: recorded.id
            )
            return [.pod(recorded.stream), .duplicate(droplet)]
        default:
            return nil
        }
    }

    private mutating func request(_ specification: DropletSpecification, _ recorded: RecordedEvent) -> [ViewRow] {
        attempts[recorded.id] = Attempt(
            id: recorded.id,
            pod: recorded.stream,
            specification: specification,
            requestedAt: recorded.time,
            phase: .requested,
            phaseEvent: recorded.id,
            phaseTime: recorded.time
        )
        pods[recorded.stream]?.attempts.append(recorded.id)
        return [.pod(recorded.stream), .attempt(recorded.id)]
    }

    private mutating func change(
        _ id: EventID,
        _ recorded: RecordedEvent,
        _ body: (inout Attempt) -> Void
    ) -> [ViewRow] {
        if var attempt = attempts[id] {
            body(&attempt)
            attempts[id] = attempt
        }
        return [.pod(recorded.stream), .attempt(id)]
    }

    private mutating func requestDeletion(
        of droplet: Int64,
        attempt id: EventID,
        reason: String,
        _ recorded: RecordedEvent
    ) -> [ViewRow] {
        let deletion = Deletion(event: recorded.id, time: recorded.time, reason: reason)
        if duplicates[droplet] != nil {
            duplicates[droplet]?.deletion = deletion
            return [.pod(recorded.stream), .duplicate(droplet)]
        }
        return change(id, recorded) { $0.deletion = deletion }
    }

    private mutating func markGone(_ droplet: Int64, attempt id: EventID, _ recorded: RecordedEvent) -> [ViewRow] {
        if duplicates[droplet] != nil {
            duplicates[droplet]?.isGone = true
            return [.pod(recorded.stream), .duplicate(droplet)]
        }
        return change(id, recorded) { $0.enter(.gone, recorded) }
    }
}

extension Attempt {
    /// A decision to delete was about one droplet and does not pass to another.
    fileprivate mutating func take(_ droplet: Int64) {
        if dropletID != droplet { deletion = nil }
        dropletID = droplet
    }

    /// What was known only of the phase before is over with it.
    fileprivate mutating func enter(_ phase: Phase, _ recorded: RecordedEvent) {
        self.phase = phase
        phaseEvent = recorded.id
        phaseTime = recorded.time
        (ip, refused, note) = (nil, nil, nil)
    }
}
