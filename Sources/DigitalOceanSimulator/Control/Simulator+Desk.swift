extension Simulator {
    package var now: Int64 { clock.now }

    package var knobs: Knobs { account.knobs }

    package var faults: FaultPlan { account.faults }

    /// The account at this moment.
    package func snapshot() throws(SimulatorError) -> SimulatedAccount {
        try settle(isChanged: false)
        return account
    }

    package func turn(_ knobs: Knobs) throws(SimulatorError) {
        account.knobs = knobs
        try settle(isChanged: true)
    }

    package func take(_ credentials: Credentials) throws(SimulatorError) {
        account.credentials = credentials
        try settle(isChanged: true)
    }

    package func lay(_ plan: FaultPlan) throws(SimulatorError) {
        try settle(isChanged: false)
        account.faults = plan
        try settle(isChanged: true)
    }

    /// Lets so much time pass at once.
    package func jump(milliseconds: Int64) throws(SimulatorError) {
        clock.jump(milliseconds)
        try settle(isChanged: true)
    }

    /// Returns the droplet's number; `nil` for one that DigitalOcean could not have.
    package func place(_ droplet: PlacedDroplet) throws(SimulatorError) -> Int? {
        let id = account.place(droplet, at: clock.now)
        try settle(isChanged: true)
        return id
    }

    /// Returns false when there is no such droplet, as ``change(_:_:)`` does.
    package func remove(_ droplet: Int) throws(SimulatorError) -> Bool {
        let isFound = account.removeByHand(droplet, at: clock.now)
        try settle(isChanged: isFound)
        return isFound
    }

    package func change(_ droplet: Int, _ change: DropletChange) throws(SimulatorError) -> Bool {
        let isFound = account.change(droplet, change, at: clock.now)
        try settle(isChanged: isFound)
        return isFound
    }
}
