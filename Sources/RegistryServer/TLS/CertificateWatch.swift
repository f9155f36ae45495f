package import Logging
internal import ServiceLifecycle

/// Takes up a certificate that is renewed on the disk, and tells the operator of one that is not.
package struct CertificateWatch: Service {
    private let certificate: ServerCertificate
    private let now: @Sendable () -> Int64
    private let clock: any Clock<Duration>
    private let logger: Logger

    private static let interval = Duration.seconds(10)

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
        var told: CertificateFlaw?
        while true {
            look()
            let seconds = now() / 1_000
            let flaw = CertificateFlaw(of: certificate, at: seconds)
            if let flaw, flaw != told { logger.warning("\(flaw.story(at: seconds))") }
            told = flaw
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
}
