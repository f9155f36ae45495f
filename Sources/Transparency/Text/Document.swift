/// The kinds of text that logs, witnesses and verifiers exchange.
package enum Document: String, Hashable, Sendable {
    case note = "note"
    case checkpoint = "checkpoint"
    case inclusion = "proof of inclusion"
    case consistency = "proof of consistency"
}
