import Loopback
import Testing

@Suite struct LoopbackHostTests {
    static let strangers = [
        "", "0.0.0.0", "::", "127.evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "127.1",
        "127.0.0.256",
        "127.0.0.01", "127.0.0.+1", "127.0.0.", "128.0.0.1", "evil.example", "2130706433", "::ffff:127.0.0.1", "[::1",
    ]

    @Test(
        arguments: [
            ("localhost", "127.0.0.1"), ("127.0.0.1", "127.0.0.1"), ("127.9.8.7", "127.9.8.7"), ("::1", "::1"),
        ]
    )
    func `this machine has a numeric address`(host: String, address: String) {
        #expect(LoopbackHost(host)?.address == address)
    }

    @Test(arguments: strangers)
    func `another host is not this machine, however it begins`(host: String) {
        #expect(LoopbackHost(host) == nil)
        #expect(LoopbackHost(authority: host) == nil)
        #expect(LoopbackHost(authority: "\(host):80") == nil)
    }

    @Test(arguments: ["localhost", "localhost:80", "127.0.0.1:7470", "127.0.0.1", "127.9.8.7:1", "[::1]", "[::1]:80"])
    func `an authority may name a port`(authority: String) {
        #expect(LoopbackHost(authority: authority) != nil)
    }

    @Test(arguments: [
        "::1", "::1:80", "[127.0.0.1]", "[::1]80", "[::1].example", "localhost:80@evil.example", "user@localhost",
    ])
    func `an authority that others may read otherwise is not this machine`(authority: String) {
        #expect(LoopbackHost(authority: authority) == nil)
    }
}
