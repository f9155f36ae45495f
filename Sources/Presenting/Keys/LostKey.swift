/// The key was issued, and nobody has it.
package struct LostKey: Error, CustomStringConvertible {
    let id: UInt64
    let problem: String

    package var description: String {
        "key \(id) was issued and is lost: \(problem); revoke it with `podctl key revoke \(id)`, and ask for another"
    }
}
