import Chance
import Pods
import PodsTestSupport

/// Takes a history as columns hand it on: beats gathered into runs, which come early or late as chance has it.
struct RunReplay {
    private(set) var fold = FleetFold()
    private var runs: [EventID: Run] = [:]
    private var generator: SeededGenerator

    private struct Run {
        let attempt: EventID
        let first: EventID
        var newest: EventID
        var newestTime: Int64
    }

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func take(_ recorded: RecordedEvent) {
        switch recorded.content {
        case .beat(let attempt): gather(recorded, attempt)
        case .event(let event, let origin): fold(event, origin, recorded)
        }
        for stream in runs.keys.sorted() where Int.random(in: 0..<4, using: &generator) == 0 { hand(stream) }
    }

    /// Hands on what is left, and gives the fleet.
    mutating func finish() -> Fleet {
        for stream in runs.keys.sorted().shuffled(using: &generator) { hand(stream) }
        fold.settle()
        return fold.fleet
    }

    private mutating func gather(_ recorded: RecordedEvent, _ attempt: EventID) {
        if runs[recorded.stream]?.attempt != attempt { hand(recorded.stream) }
        let new = Run(attempt: attempt, first: recorded.id, newest: recorded.id, newestTime: recorded.time)
        runs[recorded.stream, default: new].newest = recorded.id
        runs[recorded.stream]?.newestTime = recorded.time
    }

    private mutating func fold(_ event: Event, _ origin: RecordedEvent.Origin, _ recorded: RecordedEvent) {
        let kind = StoredEvent(event).kind.description
        if kind.hasPrefix("droplet.") || kind == "pod.abandoned" { hand(recorded.stream) }
        let place = EventPlace(
            id: recorded.id,
            stream: recorded.stream,
            time: recorded.time,
            version: origin.version
        )
        fold.apply(event, at: place)
    }

    private mutating func hand(_ stream: EventID) {
        guard let run = runs.removeValue(forKey: stream) else { return }
        fold.beats(
            of: run.attempt,
            in: stream,
            first: run.first,
            newest: run.newest,
            newestTime: run.newestTime
        )
    }
}
