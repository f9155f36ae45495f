/// A token that stays the same for as long as the process runs.
package struct SteadyCredentials: Credentials {
    package init() {}

    package var hasChanged: Bool { false }

    package func renew() -> Bool { false }
}
