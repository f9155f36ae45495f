/// The body of a request; one with a field that is not named here is refused, since it would be passed by in silence.
package protocol RequestContent: Codable {
    static var fieldNames: Set<String> { get }
}
