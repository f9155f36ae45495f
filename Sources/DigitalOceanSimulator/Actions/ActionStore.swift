/// Every action there ever was, in the order of their numbers.
///
/// The numbers do not fit 32 bits, as the real ones soon will not.
struct ActionStore: Sendable, Codable {
    private static let numberBeforeFirst = 2_500_000_000

    private var actions: [Action] = []
    private var numbers: [Action.Subject: [Int]] = [:]

    mutating func add(
        _ type: String,
        on subject: Action.Subject,
        region: String,
        effect: ActionEffect?,
        at now: Int64
    ) -> Action {
        let action = Action(
            id: Self.numberBeforeFirst + actions.count + 1,
            type: type,
            subject: subject,
            region: region,
            startedAt: now,
            effect: effect
        )
        actions.append(action)
        numbers[subject, default: []].append(action.id)
        return action
    }

    subscript(id: Int) -> Action? {
        let index = id - Self.numberBeforeFirst - 1
        return actions.indices.contains(index) ? actions[index] : nil
    }

    mutating func end(_ id: Int, as status: Action.Status, at now: Int64) {
        let index = id - Self.numberBeforeFirst - 1
        guard actions.indices.contains(index) else { return }
        actions[index].status = status
        actions[index].completedAt = now
    }

    var latestFirst: ReversedCollection<[Action]> {
        actions.reversed()
    }

    func latestFirst(of subject: Action.Subject) -> [Action] {
        numbers[subject, default: []].reversed().compactMap { self[$0] }
    }
}
