/// One request as it was answered; holds no token and no body.
package struct RequestRecord: Sendable, Codable {
    package let number: Int
    package let at: Int64
    package let method: String
    package let target: String
    package let status: Int
    /// The faults that struck it.
    package let faults: [Fault]
    package let delivery: Delivery
}
