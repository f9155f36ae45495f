internal import ArgumentParser
internal import RegistryAPI

/// What `podctl pod wait` waits for.
enum WaitCondition: Hashable, Sendable {
    case ready
    case retired

    /// The pod is retired and its droplet is gone.
    case gone
    case tag(String)
    case attribute(AttributeAssignment)
}

extension WaitCondition: ExpressibleByArgument {
    init?(argument: String) {
        switch argument {
        case "ready": self = .ready
        case "retired": self = .retired
        case "gone": self = .gone
        case let text where text.hasPrefix("tag:") && text.count > 4: self = .tag(String(text.dropFirst(4)))
        case let text where text.hasPrefix("attr:"):
            guard let assignment = AttributeAssignment(argument: String(text.dropFirst(5))) else { return nil }
            self = .attribute(assignment)
        default: return nil
        }
    }
}

extension WaitCondition {
    func holds(for pod: PodResource) -> Bool {
        switch self {
        case .ready: pod.isReady
        case .retired: pod.retired != nil
        case .gone: pod.retired != nil && pod.phase == "gone"
        case .tag(let tag): pod.tags.contains { $0.tag == tag.lowercased() }
        case .attribute(let wanted):
            pod.attributes.contains { $0.key == wanted.key && $0.value.description == wanted.text }
        }
    }

    /// Why waiting alone will not make the condition come true; `nil` where it may.
    func obstacle(for pod: PodResource) -> (any Error)? {
        guard self == .ready || self == .gone else { return nil }
        if self == .ready, pod.retired != nil {
            return RegistryClientError.conflict("pod '\(pod.id)' is retired and will never be ready")
        }
        guard let condition = pod.condition, condition.needsPerson ?? false else { return nil }
        return CommandFailure.failed("pod '\(pod.id)' needs a person; it is \(condition.name): \(condition.reason)")
    }
}

extension WaitCondition: CustomStringConvertible {
    var description: String {
        switch self {
        case .ready: "ready"
        case .retired: "retired"
        case .gone: "gone"
        case .tag(let tag): "tag:\(tag)"
        case .attribute(let assignment): "attr:\(assignment.key)=\(assignment.text)"
        }
    }
}
