// How the payloads of droplets' events are filled in.

extension StoredDropletRequested {
    init(_ specification: DropletSpecification, replacing: EventID?) {
        self.init()
        region = specification.region
        size = specification.size
        image = specification.image
        name = specification.name
        self.replacing = replacing?.rawValue ?? 0
    }
}

extension StoredDropletRefused {
    init(attempt: EventID, failure: FailureClass, message: String) {
        self.init()
        self.attempt = attempt.rawValue
        self.failure = StoredFailureClass(failure)
        self.message = message
    }
}

extension StoredDropletActive {
    init(attempt: EventID, dropletID: Int64, ip: String) {
        self.init()
        self.attempt = attempt.rawValue
        self.dropletID = dropletID
        self.ip = ip
    }
}

extension StoredDropletLost {
    init(attempt: EventID, dropletID: Int64?, reason: String) {
        self.init()
        self.attempt = attempt.rawValue
        self.dropletID = dropletID ?? 0
        self.reason = reason
    }
}

extension StoredDropletDeleteRequested {
    init(attempt: EventID, dropletID: Int64, reason: String) {
        self.init()
        self.attempt = attempt.rawValue
        self.dropletID = dropletID
        self.reason = reason
    }
}

extension StoredDropletDuplicateFound {
    init(attempt: EventID, dropletID: Int64, kept: Int64) {
        self.init()
        self.attempt = attempt.rawValue
        self.dropletID = dropletID
        self.keptDropletID = kept
    }
}

extension StoredDropletPowerRequested {
    init(attempt: EventID, dropletID: Int64, _ action: PowerAction, reason: String) {
        self.init()
        self.attempt = attempt.rawValue
        self.dropletID = dropletID
        self.action = StoredPowerAction(action)
        self.reason = reason
    }
}

extension StoredPowerAction {
    fileprivate init(_ action: PowerAction) {
        self =
            switch action {
            case .powerOn: .powerOn
            case .powerCycle: .powerCycle
            }
    }
}

extension StoredFailureClass {
    init(_ failure: FailureClass) {
        self =
            switch failure {
            case .invalid: .invalid
            case .quota: .quota
            case .transient: .transient
            case .unauthorized: .unauthorized
            }
    }
}
