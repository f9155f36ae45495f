internal import Reconciler

/// Asks the world whether a machine answers.
struct VirtualProbe: PortProbe {
    private let mailbox: Mailbox

    init(_ mailbox: Mailbox) {
        self.mailbox = mailbox
    }

    func probe(_ target: ProbeTarget) async -> ProbeFinding {
        await withCheckedContinuation { continuation in
            guard !mailbox.post(.probe(target, continuation)) else { return }
            continuation.resume(returning: .inconclusive("the process is dead"))
        }
    }
}
