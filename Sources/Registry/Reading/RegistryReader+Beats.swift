internal import EventLog
package import Pods

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
