extension Clock where Duration == Swift.Duration {
    /// Tells the time since now, whatever the clock's instants are.
    package func stopwatch() -> () -> Duration {
        let start = now
        return { start.duration(to: now) }
    }
}
