internal import Pods
internal import StoredRows

extension StoredChallengeRow {
    init(_ challenge: Challenge) {
        self.init()
        id = challenge.definition.id.rawValue
        name = challenge.definition.name
        image = challenge.definition.image.rawValue
        ports = challenge.definition.ports.sorted().map(Port.init)
        definitionEvent = challenge.definitionEvent.rawValue
        definedAt = challenge.definedAt
        version = challenge.version
        position = challenge.position.rawValue
        if let withdrawal = challenge.withdrawal {
            self.withdrawal = StoredReasoned(withdrawal.event, time: withdrawal.time, reason: withdrawal.reason)
        }
    }

    func challenge(row: EventID) -> Challenge? {
        guard let definition else { return nil }
        var challenge = Challenge(
            row: row,
            definition: definition,
            definitionEvent: EventID(definitionEvent),
            definedAt: definedAt,
            version: version,
            position: EventID(position)
        )
        challenge.withdrawal = hasWithdrawal ? withdrawal.withdrawal : nil
        return challenge
    }

    private var definition: ChallengeDefinition? {
        guard let id = ChallengeID(id), let image = ContainerImage(image) else { return nil }
        let known = ports.compactMap(\.port)
        guard known.count == ports.count else { return nil }
        return ChallengeDefinition(id: id, name: name, image: image, ports: Set(known))
    }
}

extension StoredChallengeRow.Port {
    fileprivate init(_ port: Pods.Port) {
        self.init()
        number = UInt32(port.number)
        transport = port.transport.rawValue
    }

    fileprivate var port: Pods.Port? {
        guard let number = UInt16(exactly: number), let transport = Pods.Port.Transport(rawValue: transport) else {
            return nil
        }
        return Pods.Port(number, transport)
    }
}

extension StoredReasoned {
    fileprivate var withdrawal: Challenge.Withdrawal {
        Challenge.Withdrawal(event: EventID(event), time: time, reason: reason)
    }
}
