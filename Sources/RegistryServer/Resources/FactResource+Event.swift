internal import Pods
internal import Registry
internal import RegistryAPI

extension FactResource {
    /// What the event says of how its pod came to be as it is; `nil` for labels and keys, which explain nothing.
    init?(_ recorded: RecordedEvent) {
        guard case .event(let event, _) = recorded.content else { return nil }
        guard let text = event.podSentence ?? event.dropletSentence(at: recorded.id) else { return nil }
        self.init(text: text, position: recorded.id.rawValue)
    }
}

extension Event {
    fileprivate var podSentence: String? {
        switch self {
        case .podCreated(_, let image, let template):
            "it was created" + (template.map { " from the template '\($0.name)'" } ?? "") + " with the image '\(image)'"
        case .podImageChanged(let image): "its image was changed to '\(image)'"
        case .podClaimed(let holder, let until):
            "it was claimed by '\(holder)'" + (until.map { " until \(Timestamp(milliseconds: $0))" } ?? "")
        case .podProtected: "it was protected: it cannot be retired"
        case .podPaused(let reason): "it was paused, so that the reconciler leaves it alone: \(reason)"
        case .podSilent(_, let lastBeat):
            "its machine fell silent; it "
                + (lastBeat.map { "beat last at \(Timestamp(milliseconds: $0))" } ?? "had never beaten")
        case .podRecovered: "its machine was heard again"
        case .challengePlaced(let challenge): "its machine is to run the challenge '\(challenge)'"
        case .podRetired(let reason): "it was retired: \(reason)"
        case .podAbandoned(let reason): "what it still had was given up: \(reason)"
        default: nil
        }
    }

    /// `position` tells a droplet that was asked for from one that was there already, under an older name.
    fileprivate func dropletSentence(at position: EventID) -> String? {
        switch self {
        case .dropletRequested(let specification, let replacing):
            specification.sentence(at: position)
                + (replacing.map { ", to take over from that of attempt \($0)" } ?? "")
        case .dropletAccepted(_, let droplet): "DigitalOcean makes droplet \(droplet)"
        case .dropletRefused(_, _, let message): "DigitalOcean refused the create: \(message)"
        case .dropletUnknown(_, let message): "nobody knew whether the create was carried out: \(message)"
        case .dropletAdopted(let attempt, let droplet):
            "droplet \(droplet) was found, and taken for that of attempt \(attempt)"
        case .dropletActive(_, let droplet, let ip): "droplet \(droplet) runs at \(ip)"
        case .dropletLost(_, let droplet?, let reason): "droplet \(droplet) was lost: \(reason)"
        case .dropletLost(_, nil, let reason): "the create came to nothing: \(reason)"
        case .dropletDeleteRequested(_, let droplet, let reason): "droplet \(droplet) is to be deleted: \(reason)"
        case .dropletGone(_, let droplet): "droplet \(droplet) is deleted and gone"
        case .dropletDuplicateFound(_, let droplet, let kept):
            "droplet \(droplet) is a duplicate of droplet \(kept)"
        case .dropletPoweredOff(_, let droplet): "droplet \(droplet) was seen switched off"
        case .dropletPowerRequested(_, let droplet, let action, let reason):
            "droplet \(droplet) is to be \(action.participle): \(reason)"
        case .dropletReplaced(let attempt, let successor):
            "the droplet of attempt \(successor) took over from that of attempt \(attempt)"
        default: nil
        }
    }
}

extension DropletSpecification {
    fileprivate func sentence(at position: EventID) -> String {
        let wasFound = Marker(name)?.attempt != position
        return "a droplet was \(wasFound ? "adopted" : "asked for"): \(size) in \(region), image '\(image)'"
    }
}

extension PowerAction {
    fileprivate var participle: String {
        switch self {
        case .powerOn: "switched on"
        case .powerCycle: "switched off and on"
        }
    }
}
