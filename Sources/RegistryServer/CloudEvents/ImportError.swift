package import EventLog

/// Why an export did not become a log.
package enum ImportError: Error, Hashable, Sendable {
    /// The first line that is not what was exported.
    case line(Int, LineFlaw)

    /// There is no event, so that nobody knows of which registry it is.
    case empty
    case log(EventLogError)
}

/// What is wrong with a line of an export.
package enum LineFlaw: Error, Hashable, Sendable {
    case form
    case laterFormat(String)

    /// An event is missing, or comes twice, or not in order.
    case position(String, expected: String)

    /// What the line says of the event is not what its data say.
    case attribute(String)
    case entry(Damage)
    case log(EventLogError)
}

extension ImportError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .line(let number, let flaw): "line \(number): \(flaw); export again"
        case .empty: "there are no events; export the log from its first event"
        case .log(let error): error.description
        }
    }
}

extension LineFlaw: CustomStringConvertible {
    package var description: String {
        switch self {
        case .form: "this is no event in the JSON form of CloudEvents"
        case .laterFormat(let version): "CloudEvents \(version) is not known, run a newer program"
        case .position(let found, let expected): "event \(found) stands where event \(expected) is next"
        case .attribute(let name): "\(name) is not what was exported with these data"
        case .entry(let damage): damage.rawValue
        case .log(let error): error.description
        }
    }
}
