import Curl
import EventLog
import LogTestSupport
import Pods
import Registry
import RegistryAPI
import RegistryServer
import Testing

@Suite struct RoomTests {
    @Test func `a disk that is nearly full takes no new pods, says why, and lets machines beat`() async throws {
        let disk = TestDisk()
        try await TestServer.run(on: disk) { server in
            let machine = try await server.machine(for: try await server.createPod("a"))
            _ = try await server.client(machine.token).enrol(machine.enrolment)
            disk.leave(100 << 20)
            server.clock.advance(by: 1_000)
            let body = #"{"id":"b","image":"debian-12-x64"}"#
            let response = try await server.ask("POST", "/v1/pods", body: body)
            #expect(response.status == 507)
            #expect(response.problem?.type == "/problems/no-room")
            #expect(response.problem?.detail?.contains("has 100 MiB left, and 256 MiB are kept in reserve") == true)
            #expect(try await server.client(machine.lasting).beat("a").position == (try server.head.rawValue))
            #expect(try await server.client().retire("a", RetireRequest()).isChanged)
            #expect(try await server.ask("GET", "/readyz", key: "").status == 200)
        }
    }

    @Test func `a command that was carried out before is answered on a full disk`() async throws {
        let disk = TestDisk()
        try await TestServer.run(on: disk) { server in
            let again = [HTTPHeader(name: "Idempotency-Key", value: "once")]
            let body = #"{"id":"a","image":"debian-12-x64"}"#
            let first = try await server.ask("POST", "/v1/pods", headers: again, body: body)
            #expect(first.status == 201)
            disk.leave(0)
            server.clock.advance(by: 1_000)
            let second = try await server.ask("POST", "/v1/pods", headers: again, body: body)
            #expect(second.status == 201)
            #expect(second.headers["location"] == "/v1/pods/a")
            disk.leave(1 << 40)
        }
    }

    @Test func `everybody is told how the log fares`() async throws {
        let disk = TestDisk()
        try await TestServer.run(on: disk) { server in
            try await server.createPod("a")
            #expect(try await server.client().reconciler().warnings == [])
            disk.leave(100 << 20)
            let warning = try #require(try await server.client().reconciler().warnings?.first)
            #expect(warning.hasPrefix("the disk under the log has 100 MiB left"))
            let health = try await server.ask("GET", "/healthz", key: "").decoded([String: String].self)
            #expect(health == ["status": "alive", "log": "sound", "headroom": "low"])
            let text = String(decoding: try await server.ask("GET", "/metrics").body, as: UTF8.self)
            for line in try Self.expectedLines(server) { #expect(text.contains("\(line)\n")) }
        }
    }

    private static func expectedLines(_ server: TestServer) throws -> [String] {
        let head = try server.head.rawValue
        let commits = try server.registry.metrics().activity.commits
        return [
            "podledger_log_head \(head)", "podledger_log_sealed 0", "podledger_log_unsealed_rows \(head)",
            "podledger_log_map_bytes \(64 << 20)", "podledger_log_disk_free_bytes \(100 << 20)",
            "podledger_log_headroom{level=\"ample\"} 0", "podledger_log_headroom{level=\"low\"} 1",
            "podledger_log_readers 0", "podledger_log_oldest_reader_lag 0", "podledger_log_oldest_reader_seconds 0.0",
            "podledger_log_events_total \(head)", "# TYPE podledger_log_commit_seconds histogram",
            "podledger_log_commit_seconds_bucket{le=\"+Inf\"} \(commits.count)",
            "podledger_log_commit_seconds_count \(commits.count)", "podledger_log_segments_total 0",
            "podledger_log_damaged 0",
        ]
    }
}
