extension Plan {
    /// What the reconciler may still do.
    package struct Budgets: Hashable, Sendable {
        /// Before anything is known, nothing may be done.
        package static let unknown = Budgets(deletions: .none, creations: .none, minute: .none, hour: .none)

        /// Deletes on its own judgement in an hour.
        package let deletions: Budget

        /// Creates in an hour.
        package let creations: Budget

        /// Requests to DigitalOcean, without what is kept back for deletes and looks.
        package let minute: Budget
        package let hour: Budget

        package init(deletions: Budget, creations: Budget, minute: Budget, hour: Budget) {
            self.deletions = deletions
            self.creations = creations
            self.minute = minute
            self.hour = hour
        }
    }

    package struct Budget: Hashable, Sendable {
        package static let none = Budget(maximum: 0, left: 0, opensAt: nil)

        package let maximum: Int
        package let left: Int

        /// Unix milliseconds at which one more is allowed; `nil` while some are left.
        package let opensAt: Int64?

        package init(maximum: Int, left: Int, opensAt: Int64?) {
            self.maximum = maximum
            self.left = left
            self.opensAt = opensAt
        }
    }

    /// A kind of call that DigitalOcean refused whichever pod it was for, and which is left alone for a while.
    package struct Refusal: Hashable, Sendable {
        package let right: Right
        package let reason: String

        /// Unix milliseconds at which one call is tried again.
        package let retriedAt: Int64

        package init(right: Right, reason: String, retriedAt: Int64) {
            self.right = right
            self.reason = reason
            self.retriedAt = retriedAt
        }
    }
}
