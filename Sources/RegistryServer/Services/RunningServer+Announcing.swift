internal import DurableFiles
internal import Glibc
package import KeyPins
package import RegistryAPI

extension RunningServer {
    /// This process.
    package init(url: String, pins: KeyPins? = nil) {
        self.init(url: url, processID: getpid(), pins: pins)
    }

    package func announce(in directory: String) throws {
        let bytes = try WireFormat.encode(self) + [UInt8(ascii: "\n")]
        try DurableFile.replace(Self.path(in: directory), with: bytes)
    }

    /// Takes the file away when the server no longer listens.
    package static func withdraw(from directory: String) {
        _ = unsafe unlink(path(in: directory))
    }
}
