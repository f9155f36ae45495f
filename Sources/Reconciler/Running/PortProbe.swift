/// The second witness to a silence, beside the machine's own beats.
package protocol PortProbe: Sendable {
    func probe(_ target: ProbeTarget) async -> ProbeFinding
}
