internal import RegistryAPI

/// What an operator should know of a certificate's time, which is in Unix seconds.
enum CertificateFlaw: Hashable {
    case unbegun(start: Int64)

    /// It should long have been renewed.
    case ending(end: Int64)
    case over

    private static let noticeTime: Int64 = 14 * 86_400

    /// Returns `nil` for one whose time it is.
    init?(of certificate: ServerCertificate, at now: Int64) {
        if certificate.start > now {
            self = .unbegun(start: certificate.start)
        } else if certificate.expiry <= now {
            self = .over
        } else {
            guard certificate.expiry - now < Self.noticeTime else { return nil }
            self = .ending(end: certificate.expiry)
        }
    }

    func story(at now: Int64) -> String {
        let doubters = "who asks an authority about it, such as podctl --ca-file,"
        return switch self {
        case .unbegun(let start):
            "the certificate is not good before \(Timestamp(milliseconds: start * 1_000)); \(doubters) refuses it until then"
        case .ending(let end): "the certificate ends in \((end - now) / 86_400) days; \(doubters) will refuse it then"
        case .over: "the certificate has ended; \(doubters) refuses it"
        }
    }
}
