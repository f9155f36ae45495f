import ClientTestSupport
import FoundationEssentials
import PodletCore
import TestSupport
import Testing

@Suite struct MachineTests {
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
