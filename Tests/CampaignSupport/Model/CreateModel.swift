/// Looks at every state that one crash and one lost reply can lead a create protocol to.
package struct CreateModel {
    /// Ticks at most that a request travels, and that a listing lags behind.
    static let travelTime = 1
    static let listingLag = 1
    private static let convergenceCheckMaximum = 40_000

    package struct Verdict: Sendable {
        package let stateCount: Int

        /// How two droplets came to live at once; `nil` if they never do.
        package let wayToDuplicate: [CreateMove]?

        /// Whether, once nothing goes wrong any more, exactly what is wanted is there and known.
        package let converges: Bool
    }

    let rules: CreateProtocol
    var attemptMaximum = 4

    package init(_ rules: CreateProtocol) {
        self.rules = rules
    }

    /// Explores breadth first, so that a way to a duplicate is a shortest one.
    package func explore() -> Verdict {
        let first = CreateState(controllerCount: rules.controllerCount)
        var seen: Set<CreateState> = [first]
        var states = [first]
        var origins: [(parent: Int, move: CreateMove)?] = [nil]
        var duplicate: Int?
        var converges = true
        var checkCount = 0
        var index = 0
        while index < states.count {
            let state = states[index]
            if duplicate == nil, state.living.count > 1 { duplicate = index }
            let isCalm = state.crashesLeft == 0 && state.lossesLeft == 0
            if converges, isCalm, checkCount < Self.convergenceCheckMaximum {
                checkCount += 1
                converges = end(of: state).isConverged
            }
            for (move, next) in successors(of: state) where seen.insert(next).inserted {
                states.append(next)
                origins.append((index, move))
            }
            index += 1
        }
        let way = duplicate.map { Self.way(to: $0, origins) }
        return Verdict(stateCount: states.count, wayToDuplicate: way, converges: converges)
    }

    private static func way(to end: Int, _ origins: [(parent: Int, move: CreateMove)?]) -> [CreateMove] {
        var moves: [CreateMove] = []
        var index = end
        while let origin = origins[index] {
            moves.append(origin.move)
            index = origin.parent
        }
        return moves.reversed()
    }

    /// Where a fair world without mishaps leads: what can be done is done before time goes on.
    private func end(of state: CreateState) -> CreateState {
        var patient = self
        patient.attemptMaximum = 12
        var state = state
        for _ in 0..<120 {
            (state.crashesLeft, state.lossesLeft) = (0, 0)
            let next = patient.successors(of: state).map(\.state).filter {
                $0.isWanted == state.isWanted && $0 != state
            }
            guard let following = next.first(where: { $0.age == state.age }) ?? next.last else { break }
            state = following
        }
        return state
    }
}
