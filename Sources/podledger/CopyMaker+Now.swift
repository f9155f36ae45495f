internal import EventLog
internal import RegistryAPI

extension CopyMaker {
    /// This program, now.
    static var now: CopyMaker {
        CopyMaker(version: Version.current, time: Clocks.wall)
    }
}
