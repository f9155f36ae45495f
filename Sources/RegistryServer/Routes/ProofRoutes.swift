internal import Hummingbird
internal import Pods
internal import Registry
internal import RegistryAPI
internal import Transparency

/// What others can hold the log to: checkpoints, and proofs under them, in the forms of C2SP.
struct ProofRoutes: Sendable {
    let registry: Registry

    /// `nil` where the server has no directory to keep keys in.
    let signer: CheckpointSigner?

    func add(to table: inout RouteTable) {
        table.on(.get, "/v1/checkpoint", for: .role(.viewer)) { inquiry in
            _ = try inquiry.query()
            return .text(try newest().text)
        }
        table.on(.post, "/v1/checkpoint", for: .role(.operator)) { inquiry in
            _ = try inquiry.query()
            try inquiry.takeNoContent()
            return .text(try await sign().text)
        }
        table.on(.get, "/v1/proof/event/:position", for: .role(.viewer)) { inquiry in
            _ = try inquiry.query()
            let position = try inquiry.position("position")
            return .text(try proving { () throws(ProofError) in try registry.reader.proof(of: position).text })
        }
        table.on(.get, "/v1/proof/consistency/:earlier/:later", for: .role(.viewer)) { inquiry in
            _ = try inquiry.query()
            let (earlier, later) = (try inquiry.position("earlier"), try inquiry.position("later"))
            return .text(
                try proving { () throws(ProofError) in
                    try registry.reader.consistency(from: earlier, to: later).text
                }
            )
        }
    }

    private func newest() throws -> SignedCheckpoint {
        let newest = try proving { () throws(ProofError) in try registry.reader.newestCheckpoint() }
        guard let newest else { throw Rejection(ProofError.notSigned(size: EventID(1))) }
        return newest
    }

    private func sign() async throws -> SignedCheckpoint {
        guard let signer else { throw Rejection(.unknownRoute, "this server signs nothing; it has no key") }
        do throws(ProofError) { return try await registry.signCheckpoint(with: signer) } catch {
            throw Rejection(error)
        }
    }

    private func proving<Value>(_ body: () throws(ProofError) -> Value) throws -> Value {
        do throws(ProofError) { return try body() } catch { throw Rejection(error) }
    }
}

extension Rejection {
    fileprivate init(_ error: ProofError) {
        switch error {
        case .notSigned: self.init(.conflict, error.description)
        case .disordered, .noEvent: self.init(.invalidRequest, error.description)
        case .signing(.busy): self.init(.overloaded, error.description)
        case .signing: self.init(.conflict, error.description)
        case .read, .write: self.init(.internal, error.description)
        }
    }
}
