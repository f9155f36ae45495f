extension Fleet {
    /// Folds one event in and says which rows it changed.
    @discardableResult
    package mutating func apply(_ recorded: RecordedEvent) -> [ViewRow] {
        switch recorded.content {
        case .beat(let attempt):
            noteHead(recorded.id)
            let changed = applyBeats(of: attempt, in: recorded.stream, first: recorded.id, newestTime: recorded.time)
            return changed ? [.beat(recorded.stream)] : []
        case .event(let event, let origin):
            let place = recorded.place(version: origin.version)
            apply(event, at: place)
            return rows(changedBy: event, at: place)
        }
    }

    /// Folds in one event that is not a beat: here, and in what it hands the event to, is said what each event means.
    mutating func apply(_ event: Event, at place: EventPlace) {
        noteHead(place.id)
        if case .podCreated(let id, let image, let template) = event {
            create(id, image: image, template: template, at: place)
        } else if place.stream == .registry {
            registry.apply(event, at: place)
            if case .idsReserved(let ids) = event { reserve(ids, at: place) }
        } else {
            if case .podRetired = event, pods.read(place.stream, \.isRetired) == false { wantedCount -= 1 }
            pods.change(place.stream) { $0.apply(event, at: place) }
        }
        switch event.subject {
        case .droplet: applyDropletEvent(event, at: place)
        case .challenge: applyChallengeEvent(event, at: place)
        case .key: applyKeyEvent(event, at: place)
        case .pod, .registry: break
        }
    }

    /// Folds in a run of beats of one machine, and says whether its pod took them.
    ///
    /// Only the serving droplet's sign of life counts; a superseded machine may beat on without being heard.
    mutating func applyBeats(of attempt: EventID, in stream: EventID, first: EventID, newestTime: Int64) -> Bool {
        guard pods.read(stream, openAttemptID) == attempt else { return false }
        pods.change(stream) { $0.beat = Pod.Beat(row: $0.beat?.row ?? first, time: newestTime, attempt: attempt) }
        return true
    }

    /// The head never goes back, though a run of beats may be taken before what stood between them.
    mutating func noteHead(_ position: EventID) {
        head = max(head, position)
    }

    private mutating func create(_ id: PodID, image: String, template: TemplateReference?, at place: EventPlace) {
        let pod = Pod(
            row: place.stream,
            id: id,
            createdAt: place.time,
            image: image,
            template: template,
            version: place.version
        )
        pods.put(pod, madeBy: place.stream)
        rows[id] = place.stream
        wantedCount += 1
    }

    /// An id keeps the row it had.
    private mutating func reserve(_ ids: [PodID], at place: EventPlace) {
        for id in ids where reservedIDs[id] == nil { reservedIDs[id] = place.id }
    }

    private mutating func applyKeyEvent(_ event: Event, at place: EventPlace) {
        let id = place.stream
        switch event {
        case .keyIssued(let grant):
            let key = APIKey(id: id, grant: grant)
            keys.put(key, madeBy: id)
            noteRearming(by: key)
        case .keyEnrolled(let hash, let dropletID):
            keys.change(id) { $0.enrolledHash = hash }
            guard let machine = keys[id]?.grant.machine else { return }
            attempts.change(machine.attempt) { $0.enrol(dropletID: dropletID) }
        case .keyRevoked:
            keys.change(id) { key in
                if !key.isRevoked { key.revocation = place.id }
            }
        default:
            preconditionFailure("this is no event of a key")
        }
    }
}

extension RecordedEvent {
    fileprivate func place(version: UInt32) -> EventPlace {
        EventPlace(id: id, stream: stream, time: time, version: version)
    }
}
