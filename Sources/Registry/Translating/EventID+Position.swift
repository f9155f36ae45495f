internal import EventLog
internal import Pods

// The log counts positions, the domain names what begins there: the same number, seen from two sides.

extension EventID {
    init(_ position: Position) {
        self.init(position.rawValue)
    }
}

extension Position {
    init(_ id: EventID) {
        self.init(rawValue: id.rawValue)
    }
}
