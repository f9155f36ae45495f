import APIKeys
import Curl
import LogTestSupport
import Pods
import Registry
import RegistryAPI
import RegistryServer
import Testing

@Suite struct EventTests {
    @Test func `the log is read page by page, without gaps`() async throws {
        try await TestServer.run { server in
            for number in 1...5 { try await server.createPod("p\(number)", tags: ["t"]) }
            var (positions, next): ([UInt64], UInt64) = ([], 0)
            while true {
                let page = try await server.client().events(EventQuery(after: next, limit: 3))
                positions += page.events.map(\.position)
                next = page.next
                if page.events.isEmpty { break }
            }
            #expect(positions == Array(1...(try server.head.rawValue)))
            #expect(try await server.client().events(EventQuery(after: next)).next == next)
        }
    }

    @Test func `events are chosen by kind and by pod`() async throws {
        try await TestServer.run { server in
            try await server.createPod("a", tags: ["x", "y"])
            try await server.createPod("b", tags: ["z"])
            let tagged = try await server.client().events(EventQuery(kind: "pod.tagged"))
            #expect(tagged.events.map { $0.data["tag"] } == [.string("x"), .string("y"), .string("z")])
            let ofB = try await server.ask("GET", "/v1/events?pod=b&kind=pod.tagged").decoded(EventList.self)
            #expect(ofB.events.map(\.pod) == ["b"])
        }
    }

    @Test func `an event says when, who, why and what`() async throws {
        try await TestServer.run { server in
            let headers = [HTTPHeader(name: "Idempotency-Key", value: "k1")]
            _ = try await server.ask("POST", "/v1/pods", headers: headers, body: #"{"id":"a","image":"i"}"#)
            let event = try #require(try await server.client().events(EventQuery(kind: "pod.created")).events.first)
            let expected = EventResource(
                position: event.position,
                stream: event.position,
                version: 1,
                kind: "pod.created",
                time: Timestamp(milliseconds: HandClock.start),
                actor: "key:\(server.keys.operator.id)",
                actorLabel: "test",
                commandID: "k1",
                pod: "a",
                data: ["id": .string("a"), "image": .string("i")]
            )
            #expect(event == expected)
        }
    }

    @Test func `a restoration and a reservation are told with all they say`() async throws {
        try await TestServer.run { server in
            let head = try server.head
            try await server.registry.execute(.reserveIDs(["b", "a"].compactMap(PodID.init)), by: .reconciler)
            let restore = RegistryCommand.restore(position: head, root: [0, 1, 255], reason: "the disk failed")
            let key = try await server.registry.execute(restore, by: .registry).first
            let events = try server.registry.reader.events(after: head, limit: 2).map { EventResource($0, pod: nil) }
            #expect(events.map(\.kind) == ["ids.reserved", "registry.restored"])
            #expect(events.map(\.position).last == key.rawValue)
            #expect(events[0].data == ["ids": .array([.string("a"), .string("b")])])
            let expected: [String: JSONValue] = [
                "position": .int(Int64(head.rawValue)), "root": .string("AAH/"), "reason": .string("the disk failed"),
            ]
            #expect(events[1].data == expected)
        }
    }

    @Test func `whoever follows gets what there is, then what comes, beats apart, and ends with the server`()
        async throws
    {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a"))
            let stream = try await server.follow("/v1/events/stream?after=0")
            #expect(stream.headers["content-type"] == "text/event-stream")
            var messages = Messages(stream)
            let past = try await messages.next(Int(try server.head.rawValue))
            #expect(past.map(\.position) == Array(1...UInt64(past.count)))
            let pod = try await server.client().pod("a")
            try await server.registry.beat(
                from: KeyGrant.Machine(pod: EventID(pod.row), attempt: machine.attempt)
            )
            _ = try await server.client().tag("a", "new")
            let new = try await messages.next(1)
            #expect(new.map(\.kind) == ["pod.tagged"])
            #expect(new.first?.pod == "a")
            await server.shutDown()
            #expect(try await messages.rest().allSatisfy { $0.kind == "receiver.stopped" })
        }
    }

    @Test func `whoever comes back with Last-Event-ID goes on where it was`() async throws {
        try await TestServer.run { server in
            try await server.createPod("a", tags: ["x", "y"])
            let head = try server.head.rawValue
            let stream = try await server.follow("/v1/events/stream?after=0", lastEventID: String(head - 1))
            var messages = Messages(stream)
            #expect(try await messages.next(1).map(\.position) == [head])
        }
    }

    @Test func `a stream without news says so now and then, and takes beats when asked`() async throws {
        var configuration = RegistryServerConfiguration()
        configuration.commentInterval = .milliseconds(20)
        try await TestServer.run(configuration) { server in
            let machine = try await server.machine(for: try await server.createPod("a"))
            let head = try server.head.rawValue
            let stream = try await server.follow("/v1/events/stream?beats=true&after=\(head)")
            var messages = Messages(stream)
            try await messages.waitForComment(": at position \(head)")
            let pod = try await server.client().pod("a")
            try await server.registry.beat(from: KeyGrant.Machine(pod: EventID(pod.row), attempt: machine.attempt))
            #expect(try await messages.next(1).map(\.kind) == ["pod.heartbeat"])
        }
    }

    @Test func `beats that nobody asked for do not put off the comment`() async throws {
        var configuration = RegistryServerConfiguration()
        configuration.commentInterval = .milliseconds(200)
        try await TestServer.run(configuration) { server in
            let created = try await server.createPod("a")
            let machine = try await server.machine(for: created)
            let head = try server.head.rawValue
            let beating = Task { [registry = server.registry] in
                while !Task.isCancelled {
                    let grant = KeyGrant.Machine(pod: EventID(created.row), attempt: machine.attempt)
                    try await registry.beat(from: grant)
                }
            }
            var messages = Messages(try await server.follow("/v1/events/stream?after=\(head)"))
            #expect(try await messages.nextComment() == ": the log after position \(head)")
            #expect(try await messages.nextComment()?.hasPrefix(": at position ") == true)
            beating.cancel()
            _ = await beating.result
        }
    }

    @Test(arguments: ["/v1/events", "/v1/events/stream"])
    func `nobody waits behind the end of the log`(path: String) async throws {
        try await TestServer.run { server in
            let head = try server.head.rawValue
            for after in [head + 1, .max] {
                let response = try await server.ask("GET", "\(path)?after=\(after)")
                #expect(response.problem?.kind == .invalidRequest)
                #expect(response.problem?.detail == "the log is at position \(head); \(after) has not been yet")
            }
        }
    }

    @Test(arguments: ["/v1/events", "/v1/events/stream"])
    func `an answer names its log, and whoever saw another one is told so`(path: String) async throws {
        try await TestServer.run { server in
            let origin = server.registry.reader.origin
            let named = [HTTPHeader(name: "PodLedger-Log", value: origin)]
            if path == "/v1/events" {
                let page = try await server.ask("GET", "\(path)?after=1&log=\(origin)", headers: named)
                #expect(page.status == 200)
                #expect(page.headers["podledger-log"] == origin)
            } else {
                let stream = try await server.follow("\(path)?after=1&log=\(origin)")
                #expect(stream.headers["podledger-log"] == origin)
            }
            let restore = RegistryCommand.restore(position: EventID(1), root: [0], reason: "the disk failed")
            try await server.registry.execute(restore, by: .registry)
            let key = try await TestKeys(server.registry).operator.text
            for response in [
                try await server.ask("GET", "\(path)?after=1&log=podledger/other", key: key),
                try await server.ask(
                    "GET",
                    "\(path)?after=1",
                    key: key,
                    headers: [HTTPHeader(name: "PodLedger-Log", value: "podledger/other")]
                ),
            ] {
                #expect(response.problem?.kind == .invalidRequest)
                let story = "it was restored as of position 1, and later positions were given out again"
                #expect(response.problem?.detail?.contains("not 'podledger/other': \(story); begin anew") == true)
            }
        }
    }

    @Test func `a client that has seen more than the log holds is told so`() async throws {
        try await TestServer.run { server in
            let headers = [HTTPHeader(name: "Last-Event-ID", value: String(try server.head.rawValue + 1))]
            let response = try await server.ask("GET", "/v1/events/stream?after=0", headers: headers)
            #expect(response.problem?.detail?.hasSuffix("has not been yet") == true)
        }
    }

    @Test(arguments: ["x", "-1"])
    func `a Last-Event-ID that is no position is told so`(text: String) async throws {
        try await TestServer.run { server in
            let headers = [HTTPHeader(name: "Last-Event-ID", value: text)]
            let response = try await server.ask("GET", "/v1/events/stream", headers: headers)
            #expect(response.problem?.kind == .invalidRequest)
        }
    }
}
