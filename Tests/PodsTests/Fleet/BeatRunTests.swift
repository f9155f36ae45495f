import Pods
import PodsTestSupport
import Testing

@Suite struct BeatRunTests {
    @Test(arguments: Seeds.fresh)
    func `runs of beats fold as the beats do one by one, whenever each is taken`(seed: UInt64) {
        let history = History.random(seed: seed)
        var replay = RunReplay(seed: seed)
        for recorded in history.events { replay.take(recorded) }

        #expect(replay.finish() == history.fleet)
    }

    @Test(arguments: Seeds.fresh)
    func `a fold of runs knows the newest event that is not a beat, as one of beats does`(seed: UInt64) {
        let history = History.random(seed: seed)
        var (fold, replay) = (FleetFold(), RunReplay(seed: seed))
        for recorded in history.events {
            fold.apply(recorded)
            replay.take(recorded)
        }
        _ = replay.finish()

        #expect(replay.fold.lastEvent == fold.lastEvent)
        #expect(replay.fold.fleet.head == fold.fleet.head)
    }

    @Test func `of a run only the first beat and the newest leave a trace`() throws {
        var history = try History(pods: "web")
        let attempt = try history.serve("web", droplet: 101)
        var fold = FleetFold(history.fleet)
        fold.beats(of: attempt, in: 1, first: 10, newest: 4_000, newestTime: 77)
        fold.beats(of: attempt, in: 1, first: 4_001, newest: 9_000, newestTime: 99)
        fold.settle()

        #expect(fold.fleet.pods[1]?.beat == Pod.Beat(row: 10, time: 99, attempt: attempt))
        #expect(fold.fleet.head == 9_000)
        #expect(fold.lastEvent == 10)
    }

    @Test func `a run of a superseded machine, of an unknown pod or of no attempt is not heard`() throws {
        var history = try History(pods: "web")
        let first = try history.serve("web", droplet: 101)
        try history.decide(.lose(attempt: first, reason: "404"))
        try history.serve("web", droplet: 102)
        var fold = FleetFold(history.fleet)
        for (attempt, stream) in [(first, 1), (first, 77), (EventID(.max), 1), (first, EventID(.max))] {
            fold.beats(of: attempt, in: stream, first: 10, newest: 20, newestTime: 77)
        }

        #expect(fold.settle() == [])
        #expect(fold.fleet.pods == history.fleet.pods)
        #expect(fold.fleet.head == 20)
    }
}
