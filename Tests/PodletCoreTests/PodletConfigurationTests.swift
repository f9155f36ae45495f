import APIKeys
import ClientTestSupport
import Curl
import FoundationEssentials
import KeyPins
import PodletCore
import PodletUserData
import RegistryAPI
import Testing

@Suite struct PodletConfigurationTests {
    static let token = APIKeyText(id: 12, secret: .random())
    static let json = #"{"server":"http://10.0.0.1:7470","api_key":"\#(token.text)","pod_id":"agent-1"}"#

    static let expected = PodletConfiguration(
        server: "http://10.0.0.1:7470",
        apiKey: token,
        podID: "agent-1",
        interval: .seconds(10)
    )

    @Test func `the file has four members, of which the interval may be missing`() throws {
        #expect(try PodletConfiguration(json: Self.json) == Self.expected)
        let slow = try PodletConfiguration(json: Self.json.dropLast() + #","interval_seconds":2.5}"#)
        #expect(slow.interval == .milliseconds(2_500))
    }

    @Test func `the pin of the registry's key is what the machine trusts, and an empty one is none`() throws {
        let pin = "sha256//" + String(repeating: "A", count: 43) + "="
        let pinned = try PodletConfiguration(json: Self.json.dropLast() + #","server_pin":"\#(pin)"}"#)
        #expect(pinned.trust == .pins(try #require(KeyPins(pin))))
        #expect(try PodletConfiguration(json: Self.json.dropLast() + #","server_pin":""}"#) == Self.expected)
        #expect(Self.expected.trust == .system)
        let nonsense = PodletFailure.configuration(
            "'podlet.json' is not a podlet configuration: 'server_pin': a pin is sha256// and the base64 of a SHA-256; "
                + "several have ';' in between"
        )
        #expect(throws: nonsense) { try PodletConfiguration(json: Self.json.dropLast() + #","server_pin":"x"}"#) }
    }

    @Test func `user data brings the file as one that cloud-init writes`() throws {
        let userData = """
            #cloud-config
            hostname: agent-1
            write_files:
              - path: /etc/motd
                content: hello
              - path: /etc/podledger/podlet.json
                permissions: "0600"
                content: |
                  \(Self.json)
            runcmd:
              - [systemctl, start, podlet]
            """
        #expect(try PodletConfiguration(userData: userData) == Self.expected)
    }

    @Test(arguments: ["", "#!/bin/sh\n", "#cloud-config\n", "#cloud-config\nwrite_files: [{path: /a, content: b}]\n"])
    func `user data without the file is refused`(userData: String) {
        #expect(throws: PodletFailure.self) { try PodletConfiguration(userData: userData) }
    }

    @Test(arguments: [
        (#"{"server":"s","pod_id":"p"}"#, "'podlet.json' is not a podlet configuration: 'api_key' is missing"),
        (
            #"{"server":"s","pod_id":"p","api_key":"hunter2"}"#,
            "'podlet.json' is not a podlet configuration: 'api_key': a key is pl_<id>_<secret>"
        ),
        ("hunter2", "'podlet.json' is not a podlet configuration: it is not JSON"),
    ])
    func `what is wrong is said without repeating a secret`(json: String, message: String) {
        #expect(throws: PodletFailure.configuration(message)) { try PodletConfiguration(json: json) }
    }

    @Test(arguments: ["ftp://10.0.0.1", "10.0.0.1:7470", "http://", "http://10.0.0.1:7470/v1", "https://user@host", ""])
    func `a server that no machine can reach is told of at once`(server: String) {
        let json = #"{"server":"\#(server)","api_key":"\#(Self.token.text)","pod_id":"agent-1"}"#
        let failure = PodletFailure.configuration(
            "'podlet.json' is not a podlet configuration: 'server': the server's address is \(ServerAddress.form)"
        )
        #expect(throws: failure) { try PodletConfiguration(json: json) }
    }

    @Test func `a key shows its id and never its secret`() throws {
        let configuration = try PodletConfiguration(json: Self.json)
        var dumped = ""
        dump(configuration, to: &dumped)
        for text in ["\(configuration)", String(reflecting: configuration), dumped] {
            #expect(text.contains("12"))
            #expect(!text.contains(Self.token.secret.text))
        }
    }
}
