/// Folds events into a fleet, holding each pod's newest beat back until something needs it.
///
/// Beats are nearly all of the events, and of a pod's beats between two changes of its droplet only the first and the
/// newest leave a trace. Holding them back changes no result, only what a beat costs.
package struct FleetFold: Sendable {
    /// The fleet without the beats still held back.
    package private(set) var fleet: Fleet

    /// The newest event taken but for the beats that follow a machine's first; where the fold began, before the first.
    package private(set) var lastEvent: EventID

    private var held = HeldBeats()

    package init(_ fleet: Fleet = Fleet()) {
        self.fleet = fleet
        lastEvent = fleet.head
    }

    /// Takes a beat of the machine of `attempt`, whose pod is `stream`; that of a superseded machine is not heard.
    package mutating func beat(_ id: EventID, of attempt: EventID, in stream: EventID, at time: Int64) {
        beats(of: attempt, in: stream, first: id, newest: id, newestTime: time)
    }

    /// Takes a run of beats of one machine: all that its stream holds from `first` through `newest`.
    ///
    /// What other streams hold meanwhile may be taken before the run or after it.
    package mutating func beats(
        of attempt: EventID,
        in stream: EventID,
        first: EventID,
        newest: EventID,
        newestTime: Int64
    ) {
        fleet.noteHead(newest)
        if held.extend(stream, attempt: attempt, newestTime: newestTime) { return }
        begin(HeldBeats.Run(attempt: attempt, first: first, newestTime: newestTime), in: stream)
    }

    /// Takes any event, and says which rows it changed; the pod's newest beat is among them, if one was held back.
    @discardableResult
    package mutating func apply(_ recorded: RecordedEvent) -> [ViewRow] {
        switch recorded.content {
        case .beat(let attempt):
            beat(recorded.id, of: attempt, in: recorded.stream, at: recorded.time)
            return []
        case .event:
            noteEvent(recorded.id)
            let beat = release(recorded.stream) ? [ViewRow.beat(recorded.stream)] : []
            return beat + fleet.apply(recorded)
        }
    }

    /// Takes an event of whose rows nobody keeps a copy, and lets go of its pod's beats only where it may end them.
    package mutating func apply(_ event: Event, at place: EventPlace) {
        noteEvent(place.id)
        if event.mayChangeServing { release(place.stream) }
        fleet.apply(event, at: place)
    }

    /// Makes `head` the newest event taken, when what lies between changes nothing here.
    package mutating func advance(to head: EventID) {
        precondition(fleet.head <= head, "a fold only goes forward")
        fleet.noteHead(head)
    }

    /// Folds in what is held back, and says which rows that changed.
    @discardableResult
    package mutating func settle() -> [ViewRow] {
        held.streams.filter { release($0) }.map(ViewRow.beat)
    }

    private mutating func begin(_ run: HeldBeats.Run, in stream: EventID) {
        guard let pod = fleet.pods[stream], fleet.openAttemptID(of: pod) == run.attempt else { return }
        if pod.beat?.attempt != run.attempt { noteEvent(run.first) }
        held.begin(stream, run)
    }

    private mutating func noteEvent(_ id: EventID) {
        lastEvent = max(lastEvent, id)
    }

    /// Whether the pod's row of its newest beat changed.
    @discardableResult
    private mutating func release(_ stream: EventID) -> Bool {
        guard let beats = held.remove(stream) else { return false }
        return fleet.applyBeats(of: beats.attempt, in: stream, first: beats.first, newestTime: beats.newestTime)
    }
}
