internal import EventLog
package import Pods

/// The last that was heard of a machine, a superseded one too.
package struct MachineBeat: Hashable, Sendable {
    package let pod: EventID
    package let attempt: EventID
    package let position: EventID

    /// Unix milliseconds.
    package let time: Int64
}

extension RegistryReader {
    /// The newest beat of every machine there ever was, through a position or the newest, from the log itself.
    package func newestBeats(through position: EventID? = nil) throws(RegistryReadError) -> [MachineBeat] {
        do throws(EventLogError) {
            return try log.newestBeats(through: position.map(Position.init)).map(MachineBeat.init)
        } catch {
            throw .log(error)
        }
    }
}

extension MachineBeat {
    fileprivate init(_ beat: NewestBeat) {
        self.init(
            pod: EventID(beat.machine.stream),
            attempt: EventID(beat.machine.attempt),
            position: EventID(beat.position),
            time: beat.time
        )
    }
}
