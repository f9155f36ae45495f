extension Metrics {
    mutating func add(_ connections: ConnectionCap.Tally) {
        exposition.gauge("podledger_connections", "Connections that are open.", connections.open)
        exposition.gauge("podledger_connections_maximum", "How many are served at a time.", connections.maximum)
        exposition.counter(
            "podledger_connections_full_total",
            "How often the last one was taken, and others had to wait.",
            connections.fullCount
        )
    }
}
