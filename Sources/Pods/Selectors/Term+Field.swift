extension Term.Field {
    /// The columns by name, which hide attributes of the same name.
    static let columns: [String: Self] = [
        "id": .id, "claim": .claim, "image": .image, "ip": .ip, "template": .template, "phase": .phase,
        "ready": .ready, "challenge": .challenge,
    ]

    /// Returns `nil` for a name that is neither a column's nor could be an attribute's.
    init?(_ name: String) {
        guard let field = Self.columns[name] ?? AttributeKey(name).map(Self.attribute) else { return nil }
        self = field
    }

    /// The text as the field would hold it; one that the field never holds is an error.
    func operand(_ text: String, in term: String) throws(TermError) -> String {
        switch self {
        case .ready:
            guard let truth = Self.truths[text] else { throw TermError(term: term, problem: "is yes or no") }
            return truth
        case .phase:
            guard Fleet.phaseNames.contains(text) else {
                throw TermError(term: term, problem: "is one of \(Fleet.phaseNames.joined(separator: ", "))")
            }
            return text
        case .challenge:
            guard ChallengeID(text) != nil else { throw TermError(term: term, problem: "names no challenge's id") }
            return text
        case .id, .claim, .image, .ip, .template, .attribute:
            return text
        }
    }

    private static let truths = ["yes": "yes", "true": "yes", "no": "no", "false": "no"]
}
