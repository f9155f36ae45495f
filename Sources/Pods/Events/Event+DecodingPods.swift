internal import SwiftProtobuf

extension Event {
    static func podEvent(_ kind: StoredEventKind, _ payload: [UInt8]) throws -> Event? {
        switch kind {
        case .podCreated:
            let message = try StoredPodCreated(serializedBytes: payload)
            return .podCreated(
                id: try valid(PodID(message.id)),
                image: message.image,
                template: message.template.isEmpty
                    ? nil : TemplateReference(name: message.template, digest: Array(message.templateDigest))
            )
        case .podTagged: return .podTagged(try valid(Tag(try StoredPodTagged(serializedBytes: payload).tag)))
        case .podUntagged: return .podUntagged(try valid(Tag(try StoredPodUntagged(serializedBytes: payload).tag)))
        case .podAttributeSet:
            let message = try StoredAttributeSet(serializedBytes: payload)
            return .attributeSet(
                try valid(AttributeKey(message.key)),
                try valid(message.value.map(AttributeValue.init))
            )
        case .podAttributeUnset:
            let message = try StoredAttributeUnset(serializedBytes: payload)
            return .attributeUnset(try valid(AttributeKey(message.key)))
        case .podClaimed:
            let message = try StoredPodClaimed(serializedBytes: payload)
            return .podClaimed(holder: message.holder, until: message.hasUntil ? message.until : nil)
        case .podReleased: return .podReleased(reason: try StoredPodReleased(serializedBytes: payload).reason)
        case .podProtected: return .podProtected
        case .podUnprotected: return .podUnprotected
        case .podRetired: return .podRetired(reason: try StoredPodRetired(serializedBytes: payload).reason)
        default: return try upkeepEvent(kind, payload)
        }
    }

    /// What is changed of a pod after it was made, and what is seen of its machine.
    private static func upkeepEvent(_ kind: StoredEventKind, _ payload: [UInt8]) throws -> Event? {
        switch kind {
        case .podImageChanged: return .podImageChanged(image: try StoredPodImageChanged(serializedBytes: payload).image)
        case .podPaused: return .podPaused(reason: try StoredPodPaused(serializedBytes: payload).reason)
        case .podResumed: return .podResumed(reason: try StoredPodResumed(serializedBytes: payload).reason)
        case .podAbandoned: return .podAbandoned(reason: try StoredPodAbandoned(serializedBytes: payload).reason)
        case .podSilent:
            let message = try StoredPodSilent(serializedBytes: payload)
            return .podSilent(
                attempt: EventID(message.attempt),
                lastBeat: message.hasLastBeat ? message.lastBeat : nil
            )
        case .podRecovered:
            return .podRecovered(attempt: EventID(try StoredPodRecovered(serializedBytes: payload).attempt))
        default: return nil
        }
    }
}

extension AttributeValue {
    fileprivate init(_ stored: StoredAttributeSet.OneOf_Value) {
        self =
            switch stored {
            case .stringValue(let text): .string(text)
            case .intValue(let number): .int(number)
            case .boolValue(let truth): .bool(truth)
            }
    }
}
