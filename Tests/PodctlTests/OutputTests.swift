import Foundation
import PodctlCore
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct OutputTests {
    @Test func `pods are a table`() async throws {
        let run = try await PodctlRun(["pods"], replies: [Fixtures.pods])
        #expect(
            run.output == """
                ID       CLAIM  IMAGE      IP           PHASE    READY  TAGS       LASTBEAT
                agent-1  alice  debian-12  203.0.113.9  active   yes    agent,ctf  4s
                spare    -      debian-12  -            pending  no     -          -
                """
        )
        #expect(run.status == .success)
        #expect(run.notes.isEmpty)
    }

    @Test func `ages of the past are counted from then`() async throws {
        let past = String(Fixtures.agent.dropLast()) + #","time":"2026-03-01T09:29:58.000Z"}"#
        let list = Reply.json(200, #"{"position":42,"pods":[\#(past)]}"#)
        let run = try await PodctlRun(["pods", "--as-of", "-2s", "--no-header"], replies: [list])
        #expect(run.output.hasSuffix("agent,ctf  2s"))
        let replies = [.json(200, past), Fixtures.history]
        let description = try await PodctlRun(["pod", "describe", "agent-1", "--as-of", "-2s"], replies: replies)
        #expect(description.output.contains("2026-03-01T09:29:56.000Z (2s ago)"))
    }

    @Test func `what should have come is due`() async throws {
        let late = Fixtures.agent.replacingOccurrences(of: "2026-03-01T09:30:10.000Z", with: "2026-03-01T09:29:10.000Z")
        let run = try await PodctlRun(["pod", "describe", "agent-1"], replies: [.json(200, late), Fixtures.history])
        #expect(run.output.contains("steady: beats arrive (event 9); next look due"))
    }

    @Test func `a wide table without its header shows what a value would do to a terminal`() async throws {
        let run = try await PodctlRun(["pods", "-o", "wide", "--no-header"], replies: [Fixtures.pods])
        #expect(
            run.output == """
                agent-1  alice  debian-12  203.0.113.9  active   yes  agent,ctf  4s  7  agent  no   8589934592  2d   steady  note=line\\u{a}one,team=5
                spare    -      debian-12  -            pending  no   -          -   1  -      yes  -           60s  -       -
                """
        )
    }

    @Test func `a diff is a line for each change, and names each thing once`() async throws {
        let reply = Reply.json(
            200,
            """
            {"from":{"position":3,"time":"2026-03-01T09:00:00.000Z"},"to":{"position":9,"time":"2026-03-01T09:30:00.000Z"},\
            "changes":[{"subject":"pod","id":"a","what":"tag","name":"red","old":false,"new":true,"text":"tag red added"},\
            {"subject":"pod","id":"a","what":"image","old":"x","new":"y","text":"image x → y"},\
            {"subject":"registry","what":"hold","new":"strange","text":"reconciler held: strange"}]}
            """
        )
        let run = try await PodctlRun(["diff", "--from", "-30m"], replies: [reply])
        #expect(
            run.output == """
                SUBJECT   ID  CHANGE
                pod       a   tag red added
                pod       a   image x → y
                registry  -   reconciler held: strange
                """
        )
        let names = try await PodctlRun(["diff", "--from", "3", "--to", "9", "-o", "name"], replies: [reply])
        #expect(names.output == "pod/a\nregistry")
    }

    @Test func `names are ids, a line each`() async throws {
        let run = try await PodctlRun(["pods", "-o", "name"], replies: [Fixtures.pods])
        #expect(run.output == "agent-1\nspare")
    }

    @Test func `json lines are pods, a line each`() async throws {
        let run = try await PodctlRun(["pods", "-o", "jsonl"], replies: [Fixtures.pods])
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[1].hasPrefix(#"{"attributes":[],"created_at":"2026-03-01T09:29:00.000Z","id":"spare","#))
    }

    @Test func `yaml has strings as JSON has them`() async throws {
        let run = try await PodctlRun(["pod", "get", "spare", "-o", "yaml"], replies: [.json(200, Fixtures.spare)])
        #expect(
            run.output == """
                attributes: []
                created_at: "2026-03-01T09:29:00.000Z"
                id: "spare"
                image: "debian-12"
                phase: "pending"
                placements: []
                position: 42
                protected: true
                ready: false
                row: 11
                tags: []
                version: 1
                """
        )
    }

    @Test func `a description tells all`() async throws {
        let replies = [.json(200, Fixtures.agent), Fixtures.history]
        let run = try await PodctlRun(["pod", "describe", "agent-1"], replies: replies)
        #expect(
            run.output == """
                Pod        agent-1
                Row        1
                Version    7, as of position 42
                Image      debian-12
                Template   agent
                Claim      alice until 2026-03-01T11:30:00.000Z (in 2h)
                Protected  no
                Phase      active, ready
                Address    203.0.113.9
                Droplet    8589934592, agent-1.4.r1, attempt 4, active since 2026-03-01T09:00:00.000Z (30m ago)
                Condition  steady: beats arrive (event 9); next look in 10s
                Created    2026-02-27T09:30:00.000Z (2d ago)
                Last beat  2026-03-01T09:29:56.000Z (4s ago)

                ROW  TAG
                2    agent
                3    ctf

                ROW  ATTRIBUTE  TYPE    VALUE
                9    lastbeat   int     1772357396000
                5    note       string  line\\u{a}one
                6    team       int     5

                ROW  CHALLENGE
                40   pwn

                POSITION  TIME                      KIND         WHAT                        ACTOR  CAUSE
                1         2026-02-27T09:30:00.000Z  pod.created  id=agent-1 image=debian-12  alice  -
                3         2026-02-27T09:30:00.000Z  pod.tagged   tag=ctf                     alice  1
                """
        )
    }

    @Test func `a plan shows the mode, the look it rests on and what comes next`() async throws {
        let plan = """
            {"position":42,"mode":{"name":"paused","reason":"upgrade","since":40},"listing":{"taken_at":\
            "2026-03-01T09:29:30.000Z","droplets":3,"complete":true,"foreign":1,"orphans":[]},"actions":[{"kind":\
            "create","pod":"spare","detail":"s-1vcpu-1gb in fra1 from debian-12","reason":"it has no droplet","cause":11,"due_at":"2026-03-01T09:30:05.000Z"}]}
            """
        let run = try await PodctlRun(["plan"], replies: [.json(200, plan)])
        #expect(
            run.output == """
                Position  42
                Mode      paused: upgrade (event 40)
                Listing   3 droplets, complete, taken 30s ago
                Foreign   1
                Orphans   none

                ACTION  POD    DROPLET  WHAT                                DUE    REASON             CAUSE
                create  spare  -        s-1vcpu-1gb in fra1 from debian-12  in 5s  it has no droplet  11
                """
        )
    }

    @Test func `the status shows what is wrong with the log`() async throws {
        let status = """
            {"position":42,"mode":{"name":"acting"},"pending_actions":0,"warnings":["the disk is nearly full"]}
            """
        let run = try await PodctlRun(["reconciler", "status"], replies: [.json(200, status)])
        #expect(
            run.output == """
                Mode       acting
                Position   42
                Account    not bound yet
                Actions    0
                Last pass  none
                Listing    none yet
                Warning    the disk is nearly full
                """
        )
    }

    @Test func `orphans show what they are, why, and what they cost a month`() async throws {
        let list = """
            {"position":42,"taken_at":"2026-03-01T09:29:30.000Z","orphans":[{"droplet_id":7,"name":"ghost.3.r1","kind":\
            "orphan","pod":"ghost","region":"fra1","size":"s-1vcpu-1gb","monthly":6.00096,"reason":"nobody knows it"},\
            {"droplet_id":9,"name":"old.2.r1","kind":"abandoned","pod":"old","reason":"its pod was abandoned: ticket 7"}]}
            """
        let run = try await PodctlRun(["orphans"], replies: [.json(200, list)])
        #expect(
            run.output == """
                DROPLET  NAME        KIND       SIZE         REGION  MONTHLY  REASON
                7        ghost.3.r1  orphan     s-1vcpu-1gb  fra1    $6.00    nobody knows it
                9        old.2.r1    abandoned  -            -       -        its pod was abandoned: ticket 7
                """
        )
    }

    @Test func `ages are told by the registry's clock, and what is past is never told as to come`() async throws {
        let ahead = #""last_pass_at":"2036-03-01T09:30:00.000Z""#
        let status = #"{"position":42,"mode":{"name":"acting"},"pending_actions":0,\#(ahead)"#
        let told = status + #","time":"2036-03-01T09:30:05.000Z"}"#
        let run = try await PodctlRun(["reconciler", "status"], replies: [.json(200, told)])
        #expect(run.output.contains("Last pass  5s ago"))
        let untold = try await PodctlRun(["reconciler", "status"], replies: [.json(200, status + "}")])
        #expect(untold.output.contains("Last pass  3653d ahead of this clock"))
    }

    @Test func `who resumes a reconciler is told what is lifted, and lifts nothing else`() async throws {
        let status = """
            {"position":42,"mode":{"name":"held","reason":"6 droplets are missing","since":41},"pending_actions":0}
            """
        let run = try await PodctlRun(
            ["reconciler", "resume"],
            replies: [.json(200, status), .json(200, #"{"position":43,"changed":true}"#)]
        )
        #expect(run.notes == "The reconciler is held: 6 droplets are missing (event 41); this is lifted.")
        #expect(run.output == "reconciler resumed (position 43)")
        #expect(run.requests.last.map { String(decoding: $0.body, as: UTF8.self) } == #"{"halt":41}"#)
    }

    @Test func `a reconciler that was not paused, and does not act all the same, says why`() async throws {
        let receipt = #"{"position":43,"changed":false,"note":"the reconciler is observing only: 503"}"#
        let status = #"{"position":42,"mode":{"name":"observing","reason":"503"},"pending_actions":0}"#
        let run = try await PodctlRun(["reconciler", "resume"], replies: [.json(200, status), .json(200, receipt)])
        #expect(run.notes == "")
        #expect(run.output == "reconciler unchanged: the reconciler is observing only: 503")
    }

    @Test func `a change says what it did, or that nothing was left to do`() async throws {
        let run = try await PodctlRun(
            ["pod", "tag", "agent-1", "ctf", "blue"],
            replies: [Fixtures.receipt, Fixtures.unchanged]
        )
        #expect(run.output == "agent-1 tagged ctf (position 43)\nagent-1 unchanged: already tagged blue")
    }
}
