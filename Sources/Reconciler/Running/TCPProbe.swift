internal import Glibc
internal import NIOCore
internal import NIOPosix

/// Asks for a TCP connection at each port of a machine; even one that is refused shows that something runs there.
package struct TCPProbe: PortProbe {
    private let patience: Duration

    package init(patience: Duration = .seconds(5)) {
        self.patience = patience
    }

    package func probe(_ target: ProbeTarget) async -> ProbeFinding {
        await withTaskGroup(of: ProbeFinding.self) { group in
            for port in target.ports { group.addTask { await knock(at: target.ip, port) } }
            return await group.reduce(.unanswered, Self.weightier)
        }
    }

    /// An answer outweighs everything, and a doubt outweighs a silence.
    private static func weightier(_ left: ProbeFinding, _ right: ProbeFinding) -> ProbeFinding {
        switch (left, right) {
        case (.answered, _), (.inconclusive, .inconclusive), (_, .unanswered): left
        default: right
        }
    }

    private func knock(at ip: String, _ port: Int) async -> ProbeFinding {
        do {
            let address = try SocketAddress(ipAddress: ip, port: port)
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connectTimeout(TimeAmount(patience))
                .connect(to: address)
                .get()
            try? await channel.close()
            return .answered(port: port)
        } catch {
            return Self.finding(error, port)
        }
    }

    private static func finding(_ failure: any Error, _ port: Int) -> ProbeFinding {
        switch failure {
        case ChannelError.connectTimeout: .unanswered
        case let failure as IOError where [ECONNREFUSED, ECONNRESET].contains(failure.errnoCode): .answered(port: port)
        case let failure as IOError where failure.errnoCode == ETIMEDOUT: .unanswered
        default: .inconclusive("\(failure)")
        }
    }
}
