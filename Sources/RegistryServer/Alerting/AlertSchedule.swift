internal import Pods
package import Reconciler

/// Decides what is news: every hold at once, doubt only when it lasts, and each of them once.
package struct AlertSchedule: Sendable {
    private enum Told: Hashable {
        case hold(EventID)
        case doubt
    }

    private let patience: Duration
    private var told: Told?

    /// Since when the reconciler has been in doubt without a break.
    private var doubtBegan: Duration?

    /// Tells of doubt that lasts longer than `patience`: a single listing that fails is nobody's concern.
    package init(patience: Duration) {
        self.patience = patience
    }

    /// What to tell of the reconciler's mode, as of `moment` on a clock that only goes forward.
    package mutating func news(_ mode: Plan.Mode, at moment: Duration) -> Alert? {
        if case .observing = mode {} else { doubtBegan = nil }
        switch mode {
        case .held(let reason, let event):
            return tell(.hold(event), Alert(.held, reason, event: event))
        case .observing(let reason):
            let began = doubtBegan ?? moment
            doubtBegan = began
            return moment - began < patience ? nil : tell(.doubt, Alert(.observing, reason))
        case .acting, .paused:
            guard told != nil else { return nil }
            told = nil
            return Alert(.recovered, "the reconciler is \(mode)")
        }
    }

    private mutating func tell(_ news: Told, _ alert: Alert) -> Alert? {
        guard told != news else { return nil }
        told = news
        return alert
    }
}
