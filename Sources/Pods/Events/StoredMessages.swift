internal import FoundationEssentials
internal import SwiftProtobuf

// How the richer payloads are filled in; the plain ones are written where they are used.

extension StoredPodCreated {
    init(id: PodID, image: String, template: TemplateReference?) {
        self.init()
        self.id = id.rawValue
        self.image = image
        if let template {
            self.template = template.name
            self.templateDigest = Data(template.digest)
        }
    }
}

extension StoredAttributeSet {
    init(_ key: AttributeKey, _ value: AttributeValue) {
        self.init()
        self.key = key.rawValue
        switch value {
        case .string(let text): self.value = .stringValue(text)
        case .int(let number): self.value = .intValue(number)
        case .bool(let truth): self.value = .boolValue(truth)
        }
    }
}

extension StoredPodClaimed {
    init(holder: String, until: Int64?) {
        self.init()
        self.holder = holder
        if let until { self.until = until }
    }
}

extension StoredPodSilent {
    init(attempt: EventID, lastBeat: Int64?) {
        self.init()
        self.attempt = attempt.rawValue
        if let lastBeat { self.lastBeat = lastBeat }
    }
}

extension StoredKeyIssued {
    init(_ grant: KeyGrant) {
        self.init()
        role = StoredKeyRole(grant.role)
        secretHash = Data(grant.secretHash)
        label = grant.label
        pod = grant.machine?.pod.rawValue ?? 0
        attempt = grant.machine?.attempt.rawValue ?? 0
        expires = grant.expires ?? 0
    }
}

extension StoredKeyEnrolled {
    init(secretHash: [UInt8], dropletID: Int64?) {
        self.init()
        self.secretHash = Data(secretHash)
        self.dropletID = dropletID ?? 0
    }
}

extension StoredPlanApproved {
    init(digest: String, changes: Int, reason: String) {
        self.init()
        self.digest = digest
        self.changes = UInt32(changes)
        self.reason = reason
    }
}

extension StoredReconcilerHeld {
    init(reason: String, droplets: [Int64], isAboutSilence: Bool) {
        self.init()
        self.reason = reason
        self.droplets = droplets
        silence = isAboutSilence
    }
}

extension StoredRegistryRestored {
    init(position: EventID, root: [UInt8], reason: String) {
        self.init()
        self.position = position.rawValue
        self.root = Data(root)
        self.reason = reason
    }
}

extension StoredKeyRole {
    init(_ role: KeyGrant.Role) {
        self =
            switch role {
            case .admin: .admin
            case .operator: .operator
            case .viewer: .viewer
            case .pod: .pod
            }
    }
}
