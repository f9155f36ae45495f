extension Selector {
    /// Throws when a comparison would be true of all pods, or of none, because the fleet does not know what it compares.
    package func check(against fleet: Fleet) throws(TermError) {
        for case .compare(.challenge, let comparison, let operand) in terms
        where ChallengeID(operand.text).flatMap(fleet.challenge) == nil {
            let term = "challenge" + comparison.rawValue + operand.text
            throw TermError(term: term, problem: "names no challenge; `podctl challenges` lists those there are")
        }
        for case .compare(.attribute(let key), let comparison, let operand) in terms {
            let types = fleet.typeNames(of: key)
            let term = key.rawValue + comparison.rawValue + operand.text
            guard !types.isEmpty else {
                throw TermError(term: term, problem: "compares what no pod has; there are \(fleet.fieldList)")
            }
            guard !comparison.isOrder || types.contains("int") else {
                let list = types.sorted().joined(separator: " and ")
                throw TermError(term: term, problem: "orders numbers, and '\(key)' is \(list)")
            }
        }
    }
}

extension Term.Comparison {
    fileprivate var isOrder: Bool {
        self == .less || self == .greater
    }
}

extension Fleet {
    private static let listedKeyMaximum = 40

    /// The types of a key's values in all pods, retired ones among them.
    fileprivate func typeNames(of key: AttributeKey) -> Set<String> {
        if key.isRegistryOwned { return ["int"] }
        return Set(pods.values.lazy.compactMap { $0.attributes[key]?.value.typeName })
    }

    /// What there is to compare: the columns, then the attributes.
    fileprivate var fieldList: String {
        var keys: Set<AttributeKey> = [.lastbeat]
        for pod in pods.values { keys.formUnion(pod.attributes.keys) }
        let listed = keys.sorted().prefix(Self.listedKeyMaximum).map(\.rawValue)
        let rest = keys.count > listed.count ? ["\(keys.count - listed.count) more"] : []
        return (Term.Field.columns.keys.sorted() + listed + rest).joined(separator: ", ")
    }
}
