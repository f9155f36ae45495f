package import Logging
internal import ServiceLifecycle

/// Takes up a certificate that is renewed on the disk, and tells the operator of one that is not.
package struct CertificateWatch: Service {
    private let certificate: ServerCertificate
    private let now: @Sendable () -> Int64
    private let clock: any Clock<Duration>
    private let logger: Logger

    private static let interval = Duration.seconds(10)

    /// Seconds before its end when a certificate should long have been renewed.
    private static let notice: Int64 = 14 * 86_400

    /// Compares ends with `now`, in Unix milliseconds, and sleeps by `clock`.
    package init(
        certificate: ServerCertificate,
        now: @escaping @Sendable () -> Int64,
        clock: any Clock<Duration> = ContinuousClock(),
        logger: Logger
    ) {
        self.certificate = certificate
        self.now = now
        self.clock = clock
        self.logger = logger
    }

    package func run() async throws {
        logger.notice("machines know this server by \(certificate.pins)")
        try await cancelWhenGracefulShutdown {
            do { try await watch() } catch is CancellationError {}
        }
    }

    private func watch() async throws {
        var warned: Int64?
        while true {
            look()
            let expiry = certificate.expiry
            if expiry != warned, expiry - now() / 1_000 < Self.notice {
                warned = expiry
                logger.warning("\(Self.story(ofEnd: expiry - now() / 1_000))")
            }
            try await clock.sleep(for: Self.interval)
        }
    }

    private func look() {
        switch certificate.renew() {
        case .none: return
        case .done: logger.notice("new connections get the certificate that was renewed")
        case .failed(let error): logger.warning("the certificate before is still in use: \(error)")
        }
    }

    private static func story(ofEnd seconds: Int64) -> String {
        guard seconds > 0 else {
            return "the certificate has ended; who asks an authority about it, such as podctl --ca-file, refuses it"
        }
        return
            "the certificate ends in \(seconds / 86_400) days; who asks an authority about it, such as podctl --ca-file, "
            + "will refuse it then"
    }
}
