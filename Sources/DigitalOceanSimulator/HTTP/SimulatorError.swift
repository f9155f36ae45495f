/// Why a simulator does not start, or stops.
package enum SimulatorError: Error, Hashable {
    case notLoopback(host: String)
    case stateUnreadable(path: String, reason: String)

    /// Nothing could be saved there; told before anything is promised.
    case stateUnsavable(path: String, reason: String)
    case stateNotSaved(path: String, reason: String)
}

extension SimulatorError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notLoopback(let host):
            "the simulator listens on loopback only, not on \(host); use 127.0.0.1, ::1 or localhost"
        case .stateUnreadable(let path, let reason):
            "\(path) is not a state of the simulator (\(reason)); move it away to start with an empty account"
        case .stateUnsavable(let path, let reason):
            "no state can be kept in \(path) (\(reason)); name a file in a directory that is there and may be written to"
        case .stateNotSaved(let path, let reason):
            "the state could not be saved in \(path) (\(reason)); make room or give another place"
        }
    }
}
