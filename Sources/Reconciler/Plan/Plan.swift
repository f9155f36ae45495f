package import Pods

/// What the reconciler would do now, pod by pod, and on what grounds.
package struct Plan: Hashable, Sendable {
    /// The listing the plan rests on.
    package struct Grounds: Hashable, Sendable {
        /// Unix milliseconds at which the listing was begun.
        package let listedAt: Int64
        package let dropletCount: Int

        /// Droplets that are none of ours, and are never touched.
        package let foreign: Set<Int64>

        /// Droplets with our registry's marker that the log cannot explain.
        package let orphans: [Orphan]

        /// Droplets of abandoned pods, which nobody deletes any more.
        package let abandoned: [Orphan]

        package init(
            listedAt: Int64,
            dropletCount: Int,
            foreign: Set<Int64>,
            orphans: [Orphan],
            abandoned: [Orphan] = []
        ) {
            self.abandoned = abandoned
            self.listedAt = listedAt
            self.dropletCount = dropletCount
            self.foreign = foreign
            self.orphans = orphans
        }
    }

    /// The newest event the plan knows of.
    package let position: EventID

    /// When it was made; `nil` for a plan that no reconciler made.
    package let madeAt: Reading?

    /// When everything is listed again, in Unix milliseconds.
    package let nextListingAt: Int64?
    package let mode: Mode

    /// Why it only observes, where a person may have it go on by resuming though the log holds no halt yet.
    package let alarm: Alarm?

    /// Why nothing is done even if a person approves it; `nil` when the account and its listing are to be relied on.
    package let doubt: String?

    /// Why the grounds may be out of date, or another account's; `nil` while the newest listing is to be relied on.
    package let blindness: String?

    /// `nil` until the first complete listing.
    package let grounds: Grounds?

    /// In the order in which they are carried out.
    package let actions: [Action]
    package let conditions: [EventID: Condition]
    package let cost: Cost
    package let budgets: Budgets

    /// What DigitalOcean refuses at present, whichever pod it is for.
    package let refusals: [Refusal]

    package init(
        position: EventID,
        madeAt: Reading? = nil,
        nextListingAt: Int64? = nil,
        mode: Mode,
        alarm: Alarm? = nil,
        doubt: String? = nil,
        blindness: String? = nil,
        grounds: Grounds?,
        actions: [Action],
        conditions: [EventID: Condition],
        cost: Cost = .none,
        budgets: Budgets = .unknown,
        refusals: [Refusal] = []
    ) {
        self.position = position
        self.madeAt = madeAt
        self.nextListingAt = nextListingAt
        self.mode = mode
        self.alarm = alarm
        self.doubt = doubt
        self.blindness = blindness
        self.grounds = grounds
        self.actions = actions
        self.conditions = conditions
        self.cost = cost
        self.budgets = budgets
        self.refusals = refusals
    }
}
