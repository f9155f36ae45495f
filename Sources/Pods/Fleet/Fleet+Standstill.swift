extension Fleet {
    /// The event since which a machine is made for the pod only once a person chooses its image, be it the same again: the
    /// one that serves cannot be heard any more, or the one it was made of was found, not made, and is gone.
    package func standstill(of pod: Pod) -> EventID? {
        let event = if let serving = openAttempt(of: pod) { muteness(of: serving)?.event } else { lossOfFound(pod) }
        return event.flatMap { $0 > pod.imageEvent ? $0 : nil }
    }

    private func lossOfFound(_ pod: Pod) -> EventID? {
        guard let last = pod.attempts.last.flatMap({ attempts[$0] }), last.wasFound, last.phase == .lost else {
            return nil
        }
        return last.phaseEvent
    }
}
