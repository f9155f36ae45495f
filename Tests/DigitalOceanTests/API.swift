import Curl
import DigitalOcean
import FoundationEssentials
import TestSupport

/// Runs `body` with a client whose API answers by script.
func withAPI(
    scripted answer: @escaping @Sendable (ReceivedRequest) -> Reply,
    timeout: Duration = .seconds(30),
    _ body: (DigitalOceanClient, RequestJournal) async throws -> Void
) async throws {
    try await LoopbackServer.run(answer) { server in
        try await body(try apiClient(at: server.url, timeout: timeout), server.journal)
    }
}

func apiClient(at url: String, timeout: Duration = .seconds(30)) throws -> DigitalOceanClient {
    try DigitalOceanClient(
        baseURL: url,
        token: { "dop_v1_secret" },
        http: HTTPClient(),
        timeout: timeout,
        now: { Date(timeIntervalSince1970: 1_700_000_000) }
    )
}

/// Runs `body` with a client whose API always answers the same.
func withAPI(
    answering reply: Reply,
    timeout: Duration = .seconds(30),
    _ body: (DigitalOceanClient, RequestJournal) async throws -> Void
) async throws {
    let answer: @Sendable (ReceivedRequest) -> Reply = { _ in reply }
    try await withAPI(scripted: answer, timeout: timeout, body)
}

/// A droplet as the API shows it, with what a test does not care about left at the usual.
func dropletJSON(
    id: Int64,
    name: String = "agent-1.42.reg1",
    status: String = "active",
    networks: String = """
    {"v4":[{"ip_address":"10.128.192.124","netmask":"255.255.0.0","gateway":"nil","type":"private"},\
    {"ip_address":"192.241.165.154","netmask":"255.255.255.0","gateway":"192.241.165.1","type":"public"}],"v6":[]}
    """,
    more: String = #","tags":["agent","env:prod"]"#
) -> String {
    """
    {"id":\(id),"name":"\(name)","memory":1024,"vcpus":1,"disk":25,"locked":false,"status":"\(status)","kernel":null,\
    "created_at":"2020-07-21T18:37:44Z","features":[],"backup_ids":[],"next_backup_window":null,"snapshot_ids":[],\
    "image":{"id":63663980,"name":"20.04 (LTS) x64","slug":"ubuntu-20-04-x64","public":true,"type":"base"},\
    "volume_ids":["506f78a4-e098-11e5-ad9f-000f53306ae1"],"size":{"slug":"s-1vcpu-1gb"},"size_slug":"s-1vcpu-1gb",\
    "networks":\(networks),"region":{"name":"New York 3","slug":"nyc3"}\(more)}
    """
}

/// A page of a list.
func page(_ name: String, _ items: [String], total: Int, next: String? = nil) -> Reply {
    let links = next.map { #"{"pages":{"next":"\#($0)"}}"# } ?? "{}"
    return .json(200, #"{"\#(name)":[\#(items.joined(separator: ","))],"links":\#(links),"meta":{"total":\#(total)}}"#)
}

/// The error of the API itself.
func errorReply(_ status: Int, _ id: String, _ message: String, headers: [(String, String)] = []) -> Reply {
    .json(status, #"{"id":"\#(id)","message":"\#(message)","request_id":"4d9d8375-3c56"}"#, headers: headers)
}

/// What `body` failed with, if it failed.
func failure<Success>(_ body: () async throws -> Success) async -> APIFailure? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? APIFailure
    }
}
