extension Fleet {
    /// Folds one event in and says which rows it changed.
    @discardableResult
    package mutating func apply(_ recorded: RecordedEvent) -> [ViewRow] {
        head = recorded.id
        switch recorded.content {
        case .beat(let attempt):
            let changed = applyBeats(of: attempt, in: recorded.stream, first: recorded.id, newestTime: recorded.time)
            return changed ? [.beat(recorded.stream)] : []
        case .event(let event, let origin):
            noteVersion(origin.version, recorded)
            return applyPodEvent(event, recorded)
                ?? applyDropletEvent(event, recorded)
                ?? applyKeyEvent(event, recorded)
                ?? applyRegistryEvent(event, recorded)
        }
    }

    /// Folds in a run of beats of one machine, and says whether its pod took them.
    ///
    /// Only the serving droplet's sign of life counts; a superseded machine may beat on without being heard.
    mutating func applyBeats(of attempt: EventID, in stream: EventID, first: EventID, newestTime: Int64) -> Bool {
        guard let pod = pods[stream], openAttemptID(of: pod) == attempt else { return false }
        pods[stream]?.beat = Pod.Beat(row: pod.beat?.row ?? first, time: newestTime, attempt: attempt)
        return true
    }

    private mutating func noteVersion(_ version: UInt32, _ recorded: RecordedEvent) {
        if recorded.stream == .registry {
            registry.version = version
        } else {
            pods[recorded.stream]?.note(version, at: recorded.id)
        }
    }

    private mutating func applyPodEvent(_ event: Event, _ recorded: RecordedEvent) -> [ViewRow]? {
        let row = recorded.stream
        switch event {
        case .podCreated(let id, let image, let template):
            pods[row] = Pod(
                row: row,
                id: id,
                createdAt: recorded.time,
                image: image,
                template: template,
                version: recorded.version
            )
            rows[id] = row
            return [.pod(row)]
        case .podTagged(let tag):
            pods[row]?.add(tag, row: recorded.id)
            return [.pod(row), .tag(pod: row, tag)]
        case .podUntagged(let tag):
            pods[row]?.tags[tag] = nil
            return [.pod(row), .tag(pod: row, tag)]
        case .attributeSet(let key, let value):
            let first = pods[row]?.attributes[key]?.row ?? recorded.id
            pods[row]?.attributes[key] = Pod.Attribute(row: first, value: value)
            return [.pod(row), .attribute(pod: row, key)]
        case .attributeUnset(let key):
            pods[row]?.attributes[key] = nil
            return [.pod(row), .attribute(pod: row, key)]
        case .podClaimed(let holder, let until):
            pods[row]?.claim = Pod.Claim(holder: holder, until: until, event: recorded.id)
            return [.pod(row)]
        case .podReleased:
            pods[row]?.claim = nil
            return [.pod(row)]
        case .podProtected:
            pods[row]?.protection = recorded.id
            return [.pod(row)]
        case .podUnprotected:
            pods[row]?.protection = nil
            return [.pod(row)]
        case .podRetired(let reason):
            pods[row]?.retirement = Pod.Retirement(event: recorded.id, time: recorded.time, reason: reason)
            pods[row]?.claim = nil
            return [.pod(row)]
        default:
            return nil
        }
    }

    private mutating func applyKeyEvent(_ event: Event, _ recorded: RecordedEvent) -> [ViewRow]? {
        let id = recorded.stream
        switch event {
        case .keyIssued(let grant):
            keys[id] = APIKey(id: id, grant: grant)
            return [.key(id)]
        case .keyEnrolled(let hash, let dropletID):
            keys[id]?.enrolledHash = hash
            guard let machine = keys[id]?.grant.machine else { return [.key(id)] }
            attempts[machine.attempt]?.isEnrolled = true
            attempts[machine.attempt]?.enrolledDropletID = dropletID
            return [.key(id), .attempt(machine.attempt)]
        case .keyRevoked:
            keys[id]?.isRevoked = true
            return [.key(id)]
        default:
            return nil
        }
    }

    private mutating func applyRegistryEvent(_ event: Event, _ recorded: RecordedEvent) -> [ViewRow] {
        switch event {
        case .reconcilerPaused(let reason): registry.pause = RegistryState.Halt(reason: reason, event: recorded.id)
        case .reconcilerHeld(let reason): registry.hold = RegistryState.Halt(reason: reason, event: recorded.id)
        case .reconcilerResumed: (registry.pause, registry.hold) = (nil, nil)
        case .receiverStarted: registry.isReceiverUp = true
        case .receiverStopped: registry.isReceiverUp = false
        case .accountBound(let team, let name): registry.account = RegistryState.Account(team: team, name: name)
        default: break
        }
        return recorded.stream == .registry ? [.registry] : pods[recorded.stream].map { [.pod($0.row)] } ?? []
    }
}

extension Pod {
    fileprivate mutating func note(_ version: UInt32, at position: EventID) {
        self.version = version
        self.position = position
    }

    /// A tag keeps the row it had.
    fileprivate mutating func add(_ tag: Tag, row: EventID) {
        if tags[tag] == nil { tags[tag] = row }
    }
}

extension RecordedEvent {
    fileprivate var version: UInt32 {
        guard case .event(_, let origin) = content else { return 0 }
        return origin.version
    }
}
