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

    package func matches(_ pod: Pod, in fleet: Fleet, now: Int64) -> Bool {
        terms.allSatisfy { $0.matches(pod, ip: fleet.ip(of: pod), now: now) }
    }
}

extension Term {
    fileprivate func matches(_ pod: Pod, ip: String?, now: Int64) -> Bool {
        switch self {
        case .keyword(let word): Self.matches(word, pod, ip: ip)
        case .tag(let tag): pod.tags[tag] != nil
        case .noTag(let tag): pod.tags[tag] == nil
        case .compare(let field, let comparison, let operand):
            comparison.holds(field.value(of: pod, ip: ip), operand, now: now)
        }
    }

    private static func matches(_ word: String, _ pod: Pod, ip: String?) -> Bool {
        if let tag = Tag(word), pod.tags[tag] != nil { return true }
        let columns = [pod.id.rawValue, pod.claim?.holder, pod.image, ip].compactMap(\.self)
        let values = pod.attributes.values.lazy.map(\.value.description)
        return columns.contains { $0.lowercased().contains(word) } || values.contains { $0.lowercased().contains(word) }
    }
}

extension Term.Field {
    fileprivate func value(of pod: Pod, ip: String?) -> AttributeValue? {
        switch self {
        case .id: .string(pod.id.rawValue)
        case .claim: pod.claim.map { .string($0.holder) }
        case .image: .string(pod.image)
        case .ip: ip.map(AttributeValue.string)
        case .attribute(let key): pod.attributeRows[key]?.value
        }
    }
}

extension Term.Comparison {
    /// A pod without the value differs from everything, and is neither less nor greater than anything.
    fileprivate func holds(_ value: AttributeValue?, _ operand: Term.Operand, now: Int64) -> Bool {
        switch self {
        case .equal: value?.description == operand.text
        case .notEqual: value?.description != operand.text
        case .less: value.flatMap(\.number).map { $0 < operand.number(now: now) } ?? false
        case .greater: value.flatMap(\.number).map { $0 > operand.number(now: now) } ?? false
        }
    }
}

extension Term.Operand {
    fileprivate var text: String {
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
