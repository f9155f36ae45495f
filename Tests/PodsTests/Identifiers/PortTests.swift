import Pods
import PodsTestSupport
import Testing

@Suite struct PortTests {
    @Test(arguments: [("1", "1/tcp"), ("65535/udp", "65535/udp"), ("0080/tcp", "80/tcp")])
    func `a port is a number and a transport, TCP when none is said`(text: String, port: String) {
        #expect(Port(text)?.description == port)
    }

    @Test(arguments: ["", "0", "65536", "-1", "+1", "80/", "80/sctp", "80/TCP", "/tcp", "80/tcp/udp", "8o", "٣"])
    func `anything else is no port`(text: String) {
        #expect(Port(text) == nil)
    }

    @Test func `ports sort by their numbers`() {
        let ports: [Port] = ["443", "53/udp", "53/tcp", "8080"]
        #expect(ports.shuffled().sorted() == ["53/tcp", "53/udp", "443", "8080"])
    }
}
