extension Pod {
    /// Folds in an event of the pod's stream, which holds those of its droplets, too.
    mutating func apply(_ event: Event, at place: EventPlace) {
        version = place.version
        position = place.id
        switch event {
        case .podTagged(let tag): add(tag, row: place.id)
        case .podUntagged(let tag): tags[tag] = nil
        case .attributeSet(let key, let value):
            attributes[key, default: Attribute(row: place.id, value: value)].value = value
        case .attributeUnset(let key): attributes[key] = nil
        case .podClaimed(let holder, let until): claim = Claim(holder: holder, until: until, event: place.id)
        case .podReleased: claim = nil
        case .podProtected: protection = place.id
        case .podUnprotected: protection = nil
        case .podRetired(let reason):
            retirement = Retirement(event: place.id, time: place.time, reason: reason)
            claim = nil
        case .podImageChanged(let image): (self.image, imageEvent) = (image, place.id)
        case .podPaused(let reason): pause = RegistryState.Halt(reason: reason, event: place.id)
        case .podResumed: pause = nil
        case .podAbandoned(let reason):
            abandonment = Retirement(event: place.id, time: place.time, reason: reason)
            silence = nil
        case .podSilent(let attempt, _): silence = Silence(event: place.id, time: place.time, attempt: attempt)
        case .podRecovered: silence = nil
        case .challengePlaced(let challenge): add(challenge, row: place.id)
        case .challengeRemoved(let challenge, _): placements[challenge] = nil
        case .dropletRequested: attempts.append(place.id)
        default: break
        }
    }

    /// A tag keeps the row it had.
    private mutating func add(_ tag: Tag, row: EventID) {
        if let first = tags.updateValue(row, forKey: tag) { tags[tag] = first }
    }

    /// So does a placement.
    private mutating func add(_ challenge: ChallengeID, row: EventID) {
        if placements[challenge] == nil { placements[challenge] = row }
    }
}
