package import EventLog

extension Registry {
    /// How the log fares, its disk and its readers; holds up nobody.
    package func metrics() throws(RegistryReadError) -> LogMetrics {
        do { return try log.metrics() } catch { throw .log(error) }
    }

    /// What the log has done, and what it last knew of its room; asks neither the disk nor the store.
    package var activity: LogActivity {
        log.activity
    }
}
