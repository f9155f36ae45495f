import Pods
import PodsTestSupport
import Testing

@Suite struct BeatTests {
    @Test func `the newest beat is the attribute lastbeat, and its row is the first beat`() throws {
        var history = try History(pods: "web")
        let attempt = try history.serve("web", droplet: 101)
        let first = history.point.next
        history.beat(attempt, in: 1)
        history.now += 10_000
        let rows = history.beat(attempt, in: 1)

        #expect(rows == [.beat(1)])
        #expect(try history.pod("web").attributeRows[.lastbeat] == Pod.Attribute(row: first, value: .int(history.now)))
        #expect(try history.pod("web").attributes[.lastbeat] == nil)
    }

    @Test func `a beat is in the log but in no stream's count`() throws {
        var history = try History(pods: "web")
        let attempt = try history.serve("web", droplet: 101)
        let (version, head) = (try history.pod("web").version, history.fleet.head)
        history.beat(attempt, in: 1)

        #expect(try history.pod("web").version == version)
        #expect(history.fleet.head == head.advanced(by: 1))
    }

    @Test func `beats of a superseded attempt change nothing`() throws {
        var history = try History(pods: "web")
        let first = try history.serve("web", droplet: 101)
        history.beat(first, in: 1)
        try history.decide(.lose(attempt: first, reason: "404"))
        let second = try history.serve("web", droplet: 102)
        history.now += 10_000
        let pod = try history.pod("web")
        history.beat(first, in: 1)

        #expect(try history.pod("web") == pod)
        history.beat(second, in: 1)
        #expect(try history.pod("web").beat == Pod.Beat(row: 5, time: history.now, attempt: second))
    }

    @Test func `a machine beats in its pod's stream while its attempt is open`() throws {
        var history = try History(pods: "web")
        let first = try history.serve("web", droplet: 101)
        let machine = KeyGrant.Machine(pod: 1, attempt: first)
        #expect(try history.fleet.streamOfBeat(from: machine) == 1)
        try history.decide(.lose(attempt: first, reason: "404"))
        #expect(throws: Refusal.superseded(first)) { try history.fleet.streamOfBeat(from: machine) }
        try history.serve("web", droplet: 102)

        #expect(throws: Refusal.superseded(first)) { try history.fleet.streamOfBeat(from: machine) }
        let stranger = KeyGrant.Machine(pod: 99, attempt: first)
        #expect(throws: Refusal.unknownAttempt(first)) { try history.fleet.streamOfBeat(from: stranger) }
    }

    @Test func `an agent is ready once its droplet beats, another pod once its droplet runs`() throws {
        var history = try History(pods: "desk")
        try history.create("runner", tags: [.agent])
        #expect(history.fleet.isReady(try history.pod("desk")) == false)
        try history.serve("desk", droplet: 101)
        let attempt = try history.serve("runner", droplet: 102)

        #expect(history.fleet.isReady(try history.pod("desk")))
        #expect(history.fleet.isReady(try history.pod("runner")) == false)
        history.beat(attempt, in: try history.pod("runner").row)
        #expect(history.fleet.isReady(try history.pod("runner")))
    }

    @Test func `while a pod is handed over, the beats of both machines are taken and only the serving one's count`()
        throws
    {
        var history = try History(pods: "web")
        let serving = try history.serve("web", droplet: 101)
        let successor = try history.succeed("web", serving, droplet: 102)
        let machines = [serving, successor].map { KeyGrant.Machine(pod: 1, attempt: $0) }
        for machine in machines { #expect(try history.fleet.streamOfBeat(from: machine) == 1) }
        history.beat(serving, in: 1)
        history.now += 10_000
        #expect(history.beat(successor, in: 1) == [])
        #expect(try history.pod("web").beat?.attempt == serving)

        try history.decide(.replace(attempt: serving, by: successor))
        for machine in machines { #expect(try history.fleet.streamOfBeat(from: machine) == 1) }
        #expect(history.beat(serving, in: 1) == [])
        #expect(!history.beat(successor, in: 1).isEmpty)
        #expect(try history.pod("web").beat?.attempt == successor)
    }

    @Test func `a machine of another pod's attempt is told to stop`() throws {
        var history = try History(pods: "web", "desk")
        try history.serve("web", droplet: 101)
        let other = try history.serve("desk", droplet: 201)

        #expect(throws: Refusal.superseded(other)) {
            try history.fleet.streamOfBeat(from: KeyGrant.Machine(pod: 1, attempt: other))
        }
    }
}
