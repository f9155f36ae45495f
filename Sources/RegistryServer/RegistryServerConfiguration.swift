internal import Loopback
package import Transparency

/// Where the server listens, and what it serves beside the registry.
package struct RegistryServerConfiguration: Sendable {
    package var host = "127.0.0.1"

    /// 0 takes any port that is free.
    package var port = 7470

    /// Allows an address that other machines reach, though keys would travel in clear.
    package var allowsPublicBind = false

    /// Without it the server speaks plain HTTP.
    package var certificate: ServerCertificate?

    /// How many connections are served at a time; further ones wait to be accepted.
    package var connectionMaximum: Int?

    /// How many questions about the past are answered at a time; further ones are told to come again.
    package var pastFoldMaximum = 2

    package var bodyByteCountMaximum = 64 << 10

    /// How long a connection may be open with no request on it.
    package var idleTimeout: Duration = .seconds(90)

    package var times = ConnectionTimes()

    /// How often a stream of events without news sends a comment, so that both ends know the other is there.
    package var commentInterval: Duration = .seconds(15)

    package var templates: TemplateCatalogue

    /// What `GET /v1/podlet` serves.
    package var podlet: PodletFile?

    /// What signs checkpoints; without it the server signs none.
    package var signer: CheckpointSigner?

    /// Random bits for the ids of pods that come without one.
    package var random: @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }

    /// Told the port once connections are accepted.
    package var onListening: @Sendable (Int) async -> Void = { _ in }

    package init(templates: TemplateCatalogue = TemplateCatalogue(), podlet: PodletFile? = nil) {
        self.templates = templates
        self.podlet = podlet
    }
}

extension RegistryServerConfiguration {
    /// Refuses what would let others listen in.
    package func validate() throws(RegistryServerError) {
        guard LoopbackHost(host) != nil || allowsPublicBind || certificate != nil else { throw .publicBind(host) }
    }
}
