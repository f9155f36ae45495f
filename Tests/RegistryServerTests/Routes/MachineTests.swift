import APIKeys
import Curl
import Foundation
import LogTestSupport
import Pods
import Registry
import RegistryAPI
import RegistryServer
import TestSupport
import Testing

@Suite struct MachineTests {
    @Test func `a machine enrols with its token, and beats with the key of its own`() async throws {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a", tags: ["agent"]))
            let answer = try await server.client(machine.token).enrol(machine.enrolment)
            #expect(answer == EnrolResponse(keyID: machine.token.id.description, podID: "a"))
            #expect(try await server.client().pod("a").isReady == false)
            let beat = try await server.client(machine.lasting).beat("a")
            #expect(beat.position == (try server.head.rawValue))
            #expect(try await server.client().pod("a").isReady)
        }
    }

    @Test(arguments: [#"{"x":1}"#, "[]", "1", "beat"])
    func `a beat says nothing but that it came`(body: String) async throws {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a"))
            _ = try await server.client(machine.token).enrol(machine.enrolment)
            let (head, path, key) = (try server.head, "/v1/pods/a/heartbeat", machine.lasting.text)
            #expect(try await server.ask("POST", path, key: key, body: body).problem?.kind == .invalidRequest)
            #expect(try server.head == head)
            #expect(try await server.ask("POST", path, key: key, body: "{}").status == 200)
        }
    }

    @Test func `an enrolment whose answer was lost is sent again and changes nothing`() async throws {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a"))
            let first = try await server.client(machine.token).enrol(machine.enrolment)
            let head = try server.head
            #expect(try await server.client(machine.token).enrol(machine.enrolment) == first)
            #expect(try server.head == head)
        }
    }

    @Test func `the token with another secret is a replay and refused`() async throws {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a"))
            _ = try await server.client(machine.token).enrol(machine.enrolment)
            let head = try server.head
            let other = #"{"secret_hash":"\#(String(repeating: "0", count: 64))"}"#
            let response = try await server.ask("POST", "/v1/enrol", key: machine.token.text, body: other)
            #expect(response.problem?.kind == .refused)
            #expect(try server.head == head)
        }
    }

    @Test(arguments: ["{}", #"{"secret_hash":"00"}"#, #"{"secret_hash":"\#(String(repeating: "g", count: 64))"}"#])
    func `an enrolment without a whole hash is not one`(body: String) async throws {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a"))
            let head = try server.head
            let response = try await server.ask("POST", "/v1/enrol", key: machine.token.text, body: body)
            #expect(response.problem?.kind == .invalidRequest)
            #expect(try server.head == head)
        }
    }

    @Test func `the token's own secret, which anyone on the machine can read, does not become the lasting one`()
        async throws
    {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a"))
            let hash = machine.token.secret.hexadecimalHash
            let body = #"{"secret_hash":"\#(hash)"}"#
            let response = try await server.ask("POST", "/v1/enrol", key: machine.token.text, body: body)
            #expect(response.problem?.kind == .invalidRequest)
        }
    }

    @Test func `a token that came too late enrols nobody`() async throws {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a"))
            server.clock.advance(by: 900_000)
            await #expect(throws: RegistryClientError.self) {
                try await server.client(machine.token).enrol(machine.enrolment)
            }
            let body = #"{"secret_hash":"\#(machine.enrolment.secretHash)"}"#
            let response = try await server.ask("POST", "/v1/enrol", key: machine.token.text, body: body)
            #expect(response.status == 401)
        }
    }

    @Test func `a token is good for enrolment only, and a machine for itself only`() async throws {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a"))
            try await server.createPod("b")
            _ = try await server.client(machine.token).enrol(machine.enrolment)
            let (token, own) = (machine.token.text, machine.lasting.text)
            let head = try server.head
            let refused: [(String, String, String)] = [
                ("POST", "/v1/pods/a/heartbeat", token), ("GET", "/v1/pods", token), ("GET", "/v1/pods/a", own),
                ("POST", "/v1/pods/b/heartbeat", own), ("POST", "/v1/enrol", own), ("PUT", "/v1/pods/a/tags/t", own),
                ("PUT", "/v1/pods/a/attributes/size", own), ("PUT", "/v1/pods/b/attributes/self.x", own),
                ("PUT", "/v1/pods/a/attributes/self.x", token),
            ]
            for (method, path, key) in refused {
                let response = try await server.ask(method, path, key: key, body: #"{"value":1}"#)
                #expect(response.problem?.kind == .forbidden, "\(method) \(path)")
            }
            #expect(try server.head == head)
        }
    }

    @Test func `a machine sets what begins with self. on its own pod, in its own name`() async throws {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a"))
            _ = try await server.client(machine.token).enrol(machine.enrolment)
            let client = server.client(machine.lasting)
            let set = try await client.set("a", "self.kernel", SetAttributeRequest(value: .string("6.1")))
            #expect(set.pod?.attributes.map(\.key) == ["self.kernel"])
            #expect(try await server.client().history(of: "a").events.last?.actor == "machine:\(machine.attempt)")
            #expect(try await client.unset("a", "self.kernel").pod?.attributes == [])
        }
    }

    @Test func `a machine that tells too much of itself is sent away for a while, and can beat all the same`()
        async throws
    {
        try await TestServer.run { server in
            let machine = try await server.machine(for: try await server.createPod("a"))
            _ = try await server.client(machine.token).enrol(machine.enrolment)
            let (path, key) = ("/v1/pods/a/attributes/self.x", machine.lasting.text)
            for value in 0..<50 {
                #expect(try await server.ask("PUT", path, key: key, body: #"{"value":\#(value)}"#).status == 200)
            }
            let head = try server.head
            let answer = try await server.ask("PUT", path, key: key, body: #"{"value":50}"#)
            #expect(answer.status == 429)
            #expect(answer.problem?.kind == .tooManyRequests)
            #expect(answer.headers["retry-after"] == "1")
            #expect(try server.head == head)
            #expect(try await server.ask("PUT", path, body: #"{"value":50}"#).status == 200)
            _ = try await server.client(machine.lasting).beat("a")

            server.clock.advance(by: 100)
            #expect(try await server.ask("PUT", path, key: key, body: #"{"value":51}"#).status == 200)
            #expect(try await server.ask("PUT", path, key: key, body: #"{"value":52}"#).status == 429)
        }
    }

    @Test func `a machine whose pod has gone past it is told to stop`() async throws {
        try await TestServer.run { server in
            let pod = try await server.createPod("a")
            let old = try await server.machine(for: pod)
            _ = try await server.client(old.token).enrol(old.enrolment)
            try await server.registry.execute(.lose(attempt: old.attempt, reason: "404"), by: .reconciler)
            let new = try await server.machine(for: pod, dropletID: 4_712)
            let head = try server.head
            let beat = try await server.ask("POST", "/v1/pods/a/heartbeat", key: old.lasting.text)
            #expect(beat.status == 410)
            #expect(beat.problem?.kind == .superseded)
            let body = #"{"value":1}"#
            let set = try await server.ask("PUT", "/v1/pods/a/attributes/self.x", key: old.lasting.text, body: body)
            #expect(set.status == 410)
            #expect(try server.head == head)
            _ = try await server.client(new.token).enrol(new.enrolment)
            #expect(try await server.client(new.lasting).beat("a").position > head.rawValue)
        }
    }

    @Test func `only the serving machine tells how challenges fare`() async throws {
        try await TestServer.run { server in
            let pod = try await server.createPod("a")
            let old = try await server.machine(for: pod)
            _ = try await server.client(old.token).enrol(old.enrolment)
            let new = try await server.machine(for: pod, dropletID: 4_712, replacing: old.attempt)
            _ = try await server.client(new.token).enrol(new.enrolment)
            let (path, body) = ("/v1/pods/a/attributes/self.challenge.pwn", #"{"value":"running"}"#)
            let head = try server.head
            let early = try await server.ask("PUT", path, key: new.lasting.text, body: body)
            #expect(early.problem?.kind == .conflict)
            #expect(try server.head == head)
            #expect(try await server.ask("PUT", path, key: old.lasting.text, body: body).status == 200)

            try await server.registry.execute(.replace(attempt: old.attempt, by: new.attempt), by: .reconciler)
            #expect(try await server.client(new.lasting).beat("a").told == ["pwn"])
            #expect(try await server.ask("DELETE", path, key: old.lasting.text).problem?.kind == .conflict)
            #expect(try await server.ask("DELETE", path, key: new.lasting.text).status == 200)
        }
    }

    @Test func `podlet is given out with its digest, without a key`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/podlet"
            try Data("the binary".utf8).write(to: URL(filePath: path))
            let file = try PodletFile(path: path)
            try await TestServer.run(RegistryServerConfiguration(podlet: file)) { server in
                let response = try await server.ask("GET", "/v1/podlet", key: "")
                #expect(response.body == Array("the binary".utf8))
                #expect(response.headers["etag"] == "\"\(TestMachine.hexadecimal(file.digest))\"")
            }
        }
    }
}
