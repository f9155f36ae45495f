/// More droplets missing from complete listings than is believed at once.
struct MissingDroplets: Hashable, CustomStringConvertible {
    let missing: Set<Int64>
    private let expectedCount: Int
    private let surveyNumber: Int

    /// How many complete listings in a row lacked the same droplets.
    let agreementCount: Int

    /// Returns `nil` when no more are missing than may be; counts on from `earlier` when the same ones still are.
    init?(
        _ missing: Set<Int64>,
        of expectedCount: Int,
        in survey: Survey,
        after earlier: MissingDroplets?,
        _ policy: Policy
    ) {
        guard missing.count > max(1, Int(Double(expectedCount) * policy.missingShareMaximum)) else { return nil }
        self.missing = missing
        self.expectedCount = expectedCount
        surveyNumber = survey.number
        let agreed = earlier.flatMap { $0.missing == missing ? $0 : nil }
        agreementCount = (agreed?.agreementCount ?? 0) + (agreed?.surveyNumber == survey.number ? 0 : 1)
    }

    /// While the listings do not agree yet, so that there is nothing for people to accept.
    var puzzle: String {
        "\(fact); the next listings tell whether they are gone"
    }

    private var fact: String {
        "\(missing.count) of \(expectedCount) droplets are missing from a complete listing"
    }

    var description: String {
        "\(fact); look at the account, then `podctl reconciler resume` to accept that they are gone"
    }
}
