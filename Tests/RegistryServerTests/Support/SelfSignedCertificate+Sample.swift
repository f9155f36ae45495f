import Foundation
import RegistryServer

extension SelfSignedCertificate {
    /// In a directory that is made when it is not there.
    @discardableResult
    static func sample(in directory: String, hosts: [String]) throws -> TLSFiles {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        return try SelfSignedCertificate(in: directory, hosts: hosts).ensure(now: Date())
    }
}
