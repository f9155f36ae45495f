/// What one run came to.
package struct Report: Sendable {
    package var problems: [String]
    package let steps: [Step]

    /// How many steps there had been at each change.
    package let stirredSteps: Set<Int>

    /// The log and the account's requests in words, by time.
    package let story: [String]
    package let ending: Ending
    package let tally: Tally

    /// Of virtual time.
    package let milliseconds: Int64
}

extension Report {
    /// So many steps around a change are a listing or two.
    private static let surroundingStepCount = 12

    /// The steps around the changes, in order; between them nothing happens but one listing after another.
    package var busySteps: [Int] {
        steps.indices.filter { number in
            let surroundings = number - Self.surroundingStepCount...number + Self.surroundingStepCount
            return surroundings.contains(where: stirredSteps.contains)
        }
    }
}
