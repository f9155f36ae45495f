/// What both clocks say at one moment.
package struct Reading: Hashable, Sendable {
    /// Unix milliseconds, for people and for comparing with events; it may jump.
    package let wall: Int64

    /// Milliseconds since this process began, for waiting; it only goes forward.
    package let boot: Int64

    package init(wall: Int64, boot: Int64) {
        self.wall = wall
        self.boot = boot
    }

    /// The wall time at which the boot clock will show `boot`.
    package func wall(at boot: Int64) -> Int64 {
        wall + (boot - self.boot)
    }
}
