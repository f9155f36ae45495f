/// Why a hook did not do what it was asked for.
package enum HookFailure: Error, Hashable, Sendable {
    /// It never ran, so that nothing has changed.
    case notRun(String)

    /// It may have done a part.
    case failed(String)
}

extension HookFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notRun(let text), .failed(let text): text
        }
    }
}
