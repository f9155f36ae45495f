/// What a simulator is started with.
package struct SimulatorConfiguration: Sendable {
    /// A loopback address; nothing else is accepted.
    package var host = "127.0.0.1"
    /// Zero for any port that is free.
    package var port = 0
    package var credentials = Credentials.any
    package var knobs = Knobs()
    package var faults = FaultPlan()
    package var seed: UInt64 = 0
    /// Virtual milliseconds for each real one; at zero only jumps move the time.
    package var speed = 1.0
    /// The virtual time at the start; the real time unless given, and never before that in the state file.
    package var start: Int64?
    /// Where the account outlives the process; knobs, credentials and faults are those given here all the same.
    package var stateFile: String?
    /// Runs for each droplet that is active, until it is no longer.
    package var boot: (@Sendable (BootedMachine) async -> Void)?
    /// Called once with the port that is listened on.
    package var onReady: (@Sendable (Int) async -> Void)?

    package init() {}

    /// Throws for a state file that could not be saved.
    package func validate() throws(SimulatorError) {
        if let stateFile { try StateFile(path: stateFile).expectPlace() }
    }
}
