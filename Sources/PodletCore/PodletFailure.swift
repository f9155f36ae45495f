/// Why `podlet` stops for good.
package enum PodletFailure: Error, Hashable, Sendable {
    case configuration(String)

    /// The machine's own secret cannot be kept or read, so that it must not be used.
    case state(String)

    /// The pod has another machine now; this one is no longer wanted.
    case superseded(String)

    /// The single-use key was enrolled by somebody else.
    case keyTaken(String)
    case cancelled
}

extension PodletFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .configuration(let text), .state(let text), .superseded(let text), .keyTaken(let text): text
        case .cancelled: "cancelled"
        }
    }
}
