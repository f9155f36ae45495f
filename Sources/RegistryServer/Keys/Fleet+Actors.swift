internal import Pods

extension Fleet {
    /// What people call the key that the log names as the actor; `nil` for whoever has no key, and for machines.
    func label(of actor: String) -> String? {
        guard actor.hasPrefix(Caller.actorPrefix), let id = UInt64(actor.dropFirst(Caller.actorPrefix.count)) else {
            return nil
        }
        return keys[EventID(id)]?.grant.label
    }
}

extension RecordedEvent {
    /// Who did it; beats are the registry's own record.
    var actor: String {
        switch content {
        case .event(_, let origin): origin.actor
        case .beat: "registry"
        }
    }
}
