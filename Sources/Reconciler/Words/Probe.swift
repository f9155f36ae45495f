/// A machine that is asked for a sign of life, and where it may give one.
package struct ProbeTarget: Hashable, Sendable {
    package let dropletID: Int64
    package let ip: String

    /// TCP ports; an answer on any of them is one.
    package let ports: [Int]

    package init(dropletID: Int64, ip: String, ports: [Int]) {
        self.dropletID = dropletID
        self.ip = ip
        self.ports = ports
    }
}

/// What a machine that was asked for a sign of life gave.
package enum ProbeFinding: Hashable, Sendable {
    /// Something runs there, be it only what refuses the connection.
    case answered(port: Int)
    case unanswered

    /// It could not be asked, which speaks neither for nor against it.
    case inconclusive(String)
}

/// The second witness to a silence, beside the machine's own beats.
package protocol PortProbe: Sendable {
    func probe(_ target: ProbeTarget) async -> ProbeFinding
}
