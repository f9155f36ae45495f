import Pods
import PodsTestSupport
import Testing

@Suite struct ContainerImageTests {
    private static let digest = "sha256:" + String(repeating: "0f", count: 32)

    @Test(
        arguments: [
            "nginx", "nginx:1.27-alpine", "library/nginx", "ghcr.io/ctf/pwn:1", "localhost:5000/a", "a_b__c-d/e.f",
            "a---b", "registry.example.org:5000/ctf/warm-up:2024.1", "UPPER.example.org/a:Tag_1",
            "nginx@\(digest)", "ghcr.io/ctf/pwn:1@\(digest)",
        ]
    )
    func `a reference as container engines read it is kept as it stands`(text: String) {
        #expect(ContainerImage(text)?.rawValue == text)
    }

    @Test(
        arguments: [
            "", " ", "nginx ", "Nginx", "/nginx", "nginx/", "a//b", "nginx:", "nginx:a:b", "nginx@sha256:abc",
            "nginx:-x", "-nginx", "a..b", "a.-b", "https://ghcr.io/a", "nginx\n", "n\u{e9}", "$(reboot)", "a;b",
            "nginx:" + String(repeating: "a", count: 129), "-host.org/a",
        ]
    )
    func `anything else is no image`(text: String) {
        #expect(ContainerImage(text) == nil)
    }

    @Test func `a name is at most 255 bytes, without its tag`() {
        let name = String(repeating: "a", count: 255)
        #expect(ContainerImage(name + ":1") != nil)
        #expect(ContainerImage(name + "a") == nil)
    }
}
