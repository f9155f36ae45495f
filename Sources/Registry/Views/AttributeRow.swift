internal import Pods
internal import StoredRows

extension StoredAttributeRow {
    init(_ attribute: Pod.Attribute) {
        self.init()
        row = attribute.row.rawValue
        switch attribute.value {
        case .string(let text): value = .stringValue(text)
        case .int(let number): value = .intValue(number)
        case .bool(let truth): value = .boolValue(truth)
        }
    }

    var attribute: Pod.Attribute? {
        switch value {
        case .stringValue(let text): Pod.Attribute(row: EventID(row), value: .string(text))
        case .intValue(let number): Pod.Attribute(row: EventID(row), value: .int(number))
        case .boolValue(let truth): Pod.Attribute(row: EventID(row), value: .bool(truth))
        case nil: nil
        }
    }
}

extension StoredBeatRow {
    init(_ beat: Pod.Beat) {
        self.init()
        row = beat.row.rawValue
        time = beat.time
        attempt = beat.attempt.rawValue
    }

    var beat: Pod.Beat {
        Pod.Beat(row: EventID(row), time: time, attempt: EventID(attempt))
    }
}
