extension Fleet {
    /// The stream a beat of this machine belongs to; a machine whose attempt is over is told to stop.
    package func streamOfBeat(from machine: KeyGrant.Machine) throws(Refusal) -> EventID {
        guard let pod = pods[machine.pod] else { throw .unknownAttempt(machine.attempt) }
        guard openAttemptID(of: pod) == machine.attempt else { throw .superseded(machine.attempt) }
        return pod.row
    }
}
