extension Fleet {
    /// The stream a beat of this machine belongs to; a machine whose attempt is over is told to stop.
    ///
    /// The machines of a successor and of a droplet on its way out beat, too: their beats stand in the log, and none of
    /// them counts as the serving one's.
    package func streamOfBeat(from machine: KeyGrant.Machine) throws(Refusal) -> EventID {
        guard pods.contains(machine.pod) else { throw .unknownAttempt(machine.attempt) }
        guard attempts.read(machine.attempt, \.pod) == machine.pod, isHeard(machine.attempt) else {
            throw .superseded(machine.attempt)
        }
        return machine.pod
    }
}
