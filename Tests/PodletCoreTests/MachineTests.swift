import Chance
import ClientTestSupport
import FoundationEssentials
import PodletCore
import Testing

@Suite struct MachineTests {
    @Test func `a secret is 32 random bytes as text that a header can carry`() {
        var generator = SeededGenerator(seed: 1)
        let secrets = (0..<100).map { _ in MachineSecret.make(using: &generator) }
        #expect(Set(secrets).count == 100)
        #expect(secrets.allSatisfy { $0.count == 43 })
        #expect(
            secrets.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) } }
        )
    }

    @Test func `the registry is told SHA-256 of the secret's text`() {
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(MachineSecret.hash(of: "abc") == hash)
    }

    @Test(arguments: [("DigitalOcean\n", "8589934592\n", Int64(8_589_934_592)), ("QEMU\n", "8589934592\n", nil)])
    func `a droplet knows its id by the firmware`(vendor: String, serial: String, id: Int64?) async throws {
        try await withTemporaryDirectory { directory in
            try Data(vendor.utf8).write(to: URL(filePath: "\(directory)/sys_vendor"))
            try Data(serial.utf8).write(to: URL(filePath: "\(directory)/product_serial"))
            #expect(HostIdentity(directory: directory).dropletID == id)
        }
    }

    @Test func `a machine without firmware tables is no droplet`() {
        #expect(HostIdentity(directory: "/nowhere").dropletID == nil)
    }
}
