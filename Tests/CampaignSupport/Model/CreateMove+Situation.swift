extension Situation {
    /// What befell the first create on a way that broke a lesser protocol, befalling the real one.
    package init?(following way: [CreateMove], in workload: Workload, cleanSteps: [Step], seed: UInt64 = 1) {
        guard let create = cleanSteps.firstIndex(of: .request(.create)) else { return nil }
        guard let intent = cleanSteps[..<create].lastIndex(of: .append) else { return nil }
        self.init(workload, seed: seed)
        for move in way {
            switch move {
            case .crash(hasSent: false): mishaps.append(Mishap(.crashAfter, at: intent))
            case .crash(hasSent: true): mishaps.append(Mishap(.crashWithLateLanding, at: create))
            case .giveUp: mishaps.append(Mishap(.landsLate, at: create))
            case .landReplyLost: mishaps.append(Mishap(.replyLost, at: create))
            default: break
            }
        }
    }
}
