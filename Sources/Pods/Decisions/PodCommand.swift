/// What people ask of the pods.
package enum PodCommand: Hashable, Sendable {
    case create(NewPod)
    case tag(PodID, Tag)
    case untag(PodID, Tag)
    case set(PodID, AttributeKey, AttributeValue)
    case unset(PodID, AttributeKey)
    case claim(PodID, holder: String, until: Int64?)
    case release(PodID, reason: String)
    case protect(PodID)
    case unprotect(PodID)
    case retire(PodID, reason: String, releasing: Bool)
}

/// A pod that somebody wants.
package struct NewPod: Hashable, Sendable {
    package let id: PodID
    package let image: String
    package let template: TemplateReference?
    package let tags: Set<Tag>
    package let attributes: [AttributeKey: AttributeValue]

    package init(
        id: PodID,
        image: String,
        template: TemplateReference?,
        tags: Set<Tag>,
        attributes: [AttributeKey: AttributeValue]
    ) {
        self.id = id
        self.image = image
        self.template = template
        self.tags = tags
        self.attributes = attributes
    }
}

extension PodCommand {
    /// The pod the command is about.
    package var podID: PodID {
        switch self {
        case .create(let pod): pod.id
        case .tag(let id, _), .untag(let id, _), .set(let id, _, _), .unset(let id, _), .claim(let id, _, _),
            .release(let id, _), .protect(let id), .unprotect(let id), .retire(let id, _, _):
            id
        }
    }
}

extension Fleet {
    /// Decides what the command adds to the history; deciding twice adds nothing the second time.
    package func decide(_ command: PodCommand, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        switch command {
        case .create(let pod): try create(pod, at: point)
        case .tag(let id, let tag): try self.tag(id, tag)
        case .untag(let id, let tag): try untag(id, tag)
        case .set(let id, let key, let value): try set(id, key, value)
        case .unset(let id, let key): try unset(id, key)
        case .claim(let id, let holder, let until): try claim(id, holder: holder, until: until, at: point)
        case .release(let id, let reason): try release(id, reason: reason)
        case .protect(let id): try protect(id)
        case .unprotect(let id): try unprotect(id)
        case .retire(let id, let reason, let releasing): try retire(id, reason: reason, releasing: releasing)
        }
    }

    func living(_ id: PodID) throws(Refusal) -> Pod {
        guard let pod = pod(id) else { throw .unknownPod(id) }
        guard !pod.isRetired else { throw .retired(id) }
        return pod
    }
}
