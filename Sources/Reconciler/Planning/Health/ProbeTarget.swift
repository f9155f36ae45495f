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
