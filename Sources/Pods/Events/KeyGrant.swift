/// What a key of the API allows, and to whom.
package struct KeyGrant: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case admin
        case `operator`
        case viewer

        /// One machine: its own beat and its own attributes, for one attempt only.
        case pod
    }

    /// The machine a pod's key belongs to.
    package struct Machine: Hashable, Sendable {
        package let pod: EventID
        package let attempt: EventID

        package init(pod: EventID, attempt: EventID) {
            self.pod = pod
            self.attempt = attempt
        }
    }

    package let role: Role
    package let secretHash: [UInt8]
    package let label: String
    package let machine: Machine?

    /// Unix milliseconds; a pod's key can be enrolled until then.
    package let expires: Int64?

    package init(role: Role, secretHash: [UInt8], label: String, machine: Machine? = nil, expires: Int64? = nil) {
        self.role = role
        self.secretHash = secretHash
        self.label = label
        self.machine = machine
        self.expires = expires
    }
}
