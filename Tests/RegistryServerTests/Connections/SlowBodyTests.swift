import APIKeys
import Logging
import Pods
import Registry
import RegistryServer
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct SlowBodyTests {
    private let pod = #"{"id":"late","image":"debian-12-x64"}"#

    @Test func `a request on its way when the server ends is answered, after the log says that no more are heard`()
        async throws
    {
        try await TestServer.run { server in
            try await RawConnection.run(to: server) { connection in
                try await connection.sendHead("/v1/pods", key: server.keys.operator.text, fields: announcement)
                try await connection.wait(for: "HTTP/1.1 100 Continue\r\n\r\n")
                await server.shutDown()
                try await server.waitUntilNobodyIsHeard()
                #expect(try server.registry.reader.fleet().pods.isEmpty)
                try await connection.send(pod)
                try await connection.waitForEnd()
                #expect(connection.received.contains("HTTP/1.1 201 "))
                #expect(try server.registry.reader.fleet().pods.count == 1)
            }
        }
    }

    @Test func `a body that does not come keeps no server from ending`() async throws {
        var configuration = RegistryServerConfiguration()
        configuration.times.draining = .milliseconds(20)
        configuration.times.body = .seconds(3_600)
        try await TestServer.run(configuration) { server in
            try await RawConnection.run(to: server) { connection in
                try await connection.sendHead("/v1/pods", key: server.keys.operator.text, fields: announcement)
                try await connection.wait(for: "HTTP/1.1 100 Continue\r\n\r\n")
                await server.shutDown()
                try await connection.waitForEnd()
                #expect(!connection.received.contains("HTTP/1.1 2"))
            }
        }
    }

    @Test func `a body that does not come whole in time is told so`() async throws {
        var configuration = RegistryServerConfiguration()
        configuration.times.body = .milliseconds(20)
        try await TestServer.run(configuration) { server in
            try await RawConnection.run(to: server) { connection in
                try await connection.sendHead("/v1/pods", key: server.keys.operator.text, fields: announcement)
                try await connection.waitForEnd()
                #expect(connection.received.contains("HTTP/1.1 408 "))
            }
        }
    }

    @Test func `a body that is announced too large is refused before it comes`() async throws {
        try await TestServer.run { server in
            try await RawConnection.run(to: server) { connection in
                let fields = ["Content-Length: 999999999", "Expect: 100-continue"]
                try await connection.sendHead("/v1/pods", key: server.keys.operator.text, fields: fields)
                try await connection.wait(for: "/problems/too-large")
                #expect(connection.received.hasPrefix("HTTP/1.1 413 "))
            }
        }
    }

    @Test func `a chunk without a size is the client's mistake`() async throws {
        let lines = LogLines()
        try await TestServer.run(logger: lines.logger) { server in
            try await RawConnection.run(to: server) { connection in
                let fields = ["Transfer-Encoding: chunked"]
                try await connection.sendHead("/v1/pods", key: server.keys.operator.text, fields: fields)
                try await connection.send("zz\r\n")
                try await connection.wait(for: "/problems/invalid-request")
                #expect(connection.received.hasPrefix("HTTP/1.1 400 "))
            }
        }
        #expect(lines.all.filter { $0.hasPrefix("error") } == [])
    }

    @Test func `a client that leaves before its body has come is nobody's error`() async throws {
        let lines = LogLines()
        try await TestServer.run(logger: lines.logger) { server in
            try await RawConnection.run(to: server) { connection in
                try await connection.sendHead("/v1/pods", key: server.keys.operator.text, fields: announcement)
                try await connection.wait(for: "HTTP/1.1 100 Continue\r\n\r\n")
            }
        }
        #expect(lines.all.filter { $0.hasPrefix("error") || $0.hasPrefix("warning") } == [])
    }

    private var announcement: [String] {
        ["Content-Length: \(pod.utf8.count)", "Expect: 100-continue"]
    }
}
