internal import FoundationEssentials
internal import Pods
internal import StoredRows

extension StoredPodRow {
    init(_ pod: Pod) {
        self.init()
        id = pod.id.rawValue
        image = pod.image
        template = pod.template?.name ?? ""
        templateDigest = Data(pod.template?.digest ?? [])
        createdAt = pod.createdAt
        if let claim = pod.claim { self.claim = Claim(claim) }
        protection = pod.protection?.rawValue ?? 0
        if let retirement = pod.retirement {
            self.retirement = StoredReasoned(retirement.event, time: retirement.time, reason: retirement.reason)
        }
        if let abandonment = pod.abandonment {
            self.abandonment = StoredReasoned(abandonment.event, time: abandonment.time, reason: abandonment.reason)
        }
        imageEvent = pod.imageEvent.rawValue
        if let pause = pod.pause { self.pause = StoredHalt(pause) }
        if let silence = pod.silence { self.silence = Silence(silence) }
    }

    /// The pod without its version, tags, attributes, beat and attempts, which have rows of their own.
    func pod(row: EventID) -> Pod? {
        guard let id = PodID(id) else { return nil }
        let reference = template.isEmpty ? nil : TemplateReference(name: template, digest: Array(templateDigest))
        var pod = Pod(row: row, id: id, createdAt: createdAt, image: image, template: reference, version: 0)
        pod.claim = hasClaim ? claim.claim : nil
        pod.protection = protection == 0 ? nil : EventID(protection)
        pod.retirement = hasRetirement ? retirement.retirement : nil
        pod.abandonment = hasAbandonment ? abandonment.retirement : nil
        pod.imageEvent = EventID(imageEvent)
        pod.pause = hasPause ? pause.halt : nil
        pod.silence = hasSilence ? silence.silence : nil
        return pod
    }
}

extension StoredPodRow.Claim {
    fileprivate init(_ claim: Pod.Claim) {
        self.init()
        holder = claim.holder
        if let until = claim.until { self.until = until }
        event = claim.event.rawValue
    }

    fileprivate var claim: Pod.Claim {
        Pod.Claim(holder: holder, until: hasUntil ? until : nil, event: EventID(event))
    }
}

extension StoredPodRow.Silence {
    fileprivate init(_ silence: Pod.Silence) {
        self.init()
        event = silence.event.rawValue
        time = silence.time
        attempt = silence.attempt.rawValue
    }

    fileprivate var silence: Pod.Silence {
        Pod.Silence(event: EventID(event), time: time, attempt: EventID(attempt))
    }
}

extension StoredReasoned {
    init(_ event: EventID, time: Int64, reason: String) {
        self.init()
        self.event = event.rawValue
        self.time = time
        self.reason = reason
    }

    fileprivate var retirement: Pod.Retirement {
        Pod.Retirement(event: EventID(event), time: time, reason: reason)
    }

    var deletion: Deletion {
        Deletion(event: EventID(event), time: time, reason: reason)
    }
}
