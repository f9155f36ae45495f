/// Conditions that a pod must meet, all of them.
package struct Selector: Hashable, Sendable {
    package let terms: [Term]

    package init(_ texts: [String]) throws(TermError) {
        var terms: [Term] = []
        for text in texts { terms.append(try Term(text)) }
        self.terms = terms
    }

    /// Whether the selector names no condition and so means every pod.
    package var isEmpty: Bool {
        terms.isEmpty
    }

    /// Whether every term is true of the pod; whether it is ready may be known better than the fleet tells.
    package func matches(_ pod: Pod, in fleet: Fleet, isReady: Bool, now: Int64) -> Bool {
        let facts = PodFacts(pod, in: fleet, isReady: isReady)
        return terms.allSatisfy { $0.matches(facts, now: now) }
    }
}

extension Term {
    fileprivate func matches(_ facts: PodFacts, now: Int64) -> Bool {
        switch self {
        case .keyword(let word): facts.mention(word)
        case .tag(let tag): facts.pod.tags[tag] != nil
        case .noTag(let tag): facts.pod.tags[tag] == nil
        case .compare(let field, let comparison, let operand):
            comparison.holds(facts.values(of: field), operand, now: now)
        }
    }
}

extension Term.Comparison {
    /// A pod without the value differs from everything, and is neither less nor greater than anything.
    fileprivate func holds(_ values: [AttributeValue], _ operand: Term.Operand, now: Int64) -> Bool {
        switch self {
        case .equal: values.contains { $0.description == operand.text }
        case .notEqual: !values.contains { $0.description == operand.text }
        case .less: values.compactMap(\.number).contains { $0 < operand.number(now: now) }
        case .greater: values.compactMap(\.number).contains { $0 > operand.number(now: now) }
        }
    }
}

extension Term.Operand {
    var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .age(let age): "-\(age)ms"
        }
    }

    fileprivate func number(now: Int64) -> Int64 {
        switch self {
        case .text: 0
        case .number(let number): number
        case .age(let age): now - age
        }
    }
}

extension AttributeValue {
    fileprivate var number: Int64? {
        guard case .int(let number) = self else { return nil }
        return number
    }
}
