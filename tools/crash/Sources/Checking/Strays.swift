import Pods

/// The events that were stored though nobody was told: each command's of its own, and each beat.
struct Strays {
    private(set) var commands: [String: [EventID]] = [:]
    private var nameless = 0

    var count: Int { commands.count + nameless }

    init(_ events: [RecordedEvent], _ acknowledged: [Acknowledgement]) {
        var told = Set<EventID>()
        for known in acknowledged where known.count > 0 {
            for offset in 0..<known.count { told.insert(known.first.advanced(by: offset)) }
        }
        for event in events where !told.contains(event.id) { take(event) }
    }

    private mutating func take(_ event: RecordedEvent) {
        if let command = event.commandName {
            commands[command, default: []].append(event.id)
        } else {
            nameless += 1
        }
    }
}
