internal import EventLog
package import Pods

extension RegistryReader {
    /// The newest event that was there at a time in Unix milliseconds; the registry's own before the first.
    package func position(at milliseconds: Int64) throws(RegistryReadError) -> EventID {
        do { return EventID(try log.position(at: milliseconds)) } catch { throw .log(error) }
    }

    /// When an event was appended, in Unix milliseconds; `nil` where the log has none.
    package func time(of position: EventID) throws(RegistryReadError) -> Int64? {
        do { return try log.time(of: Position(position)) } catch { throw .log(error) }
    }
}
