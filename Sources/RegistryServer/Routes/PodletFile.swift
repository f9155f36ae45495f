internal import Crypto
internal import FoundationEssentials

/// The podlet that machines fetch at their first start.
package struct PodletFile: Hashable, Sendable {
    package let path: String

    /// SHA-256 of the file, which stands in the machines' user data; replacing the file takes a restart.
    package let digest: [UInt8]

    package init(path: String) throws(PodletFileError) {
        guard let content = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
            throw PodletFileError(path: path)
        }
        self.path = path
        digest = Array(SHA256.hash(data: content))
    }
}

/// The podlet to be served is not there.
package struct PodletFileError: Error, Hashable, Sendable, CustomStringConvertible {
    let path: String

    package var description: String {
        "cannot read podlet at '\(path)'; build it, or start the server without one"
    }
}
