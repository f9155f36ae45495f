internal import Glibc
internal import SwiftASN1
internal import X509

extension GeneralName {
    /// An address where the text is one, without brackets, or else a name.
    init(host: String) {
        let bytes = Self.address(host, AF_INET, byteCount: 4) ?? Self.address(host, AF_INET6, byteCount: 16)
        self = bytes.map { .ipAddress(ASN1OctetString(contentBytes: $0[...])) } ?? .dnsName(host)
    }

    private static func address(_ text: String, _ family: CInt, byteCount: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: byteCount)
        let isAddress = unsafe bytes.withUnsafeMutableBytes { unsafe inet_pton(family, text, $0.baseAddress) } == 1
        return isAddress ? bytes : nil
    }
}
