internal import FoundationEssentials
internal import SwiftASN1

/// A file of certificates that vouch for a server's, looked at before anything is sent.
struct AuthorityFile {
    private static let discriminators = ["CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE"]

    let path: String

    init(_ path: String) throws(CommandFailure) {
        self.path = path
        let text = try text()
        guard let documents = try? PEMDocument.parseMultiple(pemString: text),
            documents.contains(where: { Self.discriminators.contains($0.discriminator) })
        else {
            throw .failed(
                "the CA file '\(path)' holds no certificate that can be read; it should hold one or more in PEM, which "
                    + "begins with -----BEGIN CERTIFICATE-----"
            )
        }
    }

    private func text() throws(CommandFailure) -> String {
        let manager = FileManager.default
        let target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        guard manager.isReadableFile(atPath: path), let attributes = try? manager.attributesOfItem(atPath: target)
        else {
            throw .failed("cannot read the CA file '\(path)'; check that it exists and that you may read it")
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw .failed("the CA file '\(path)' is no file but a directory or device; name the file in it")
        }
        guard let data = manager.contents(atPath: path) else {
            throw .failed("cannot read the CA file '\(path)'; look at its disk")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
