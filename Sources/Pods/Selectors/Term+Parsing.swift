internal import NameRules

extension Term {
    package init(_ text: String) throws(TermError) {
        if let tag = text.dropping(prefix: "tag:") {
            self = .tag(try Self.tag(tag, in: text))
        } else if let tag = text.dropping(prefix: "-tag:") {
            self = .noTag(try Self.tag(tag, in: text))
        } else if let split = Self.comparison(in: text) {
            self = try Self.compare(split.field, split.comparison, split.operand, in: text)
        } else {
            self = .keyword(try Self.keyword(text))
        }
    }

    private static func tag(_ text: String, in term: String) throws(TermError) -> Tag {
        guard let tag = Tag(text) else {
            throw TermError(term: term, problem: "names no tag: a tag is \(NameRule.tag.requirement)")
        }
        return tag
    }

    private static func keyword(_ text: String) throws(TermError) -> String {
        guard !text.isEmpty else { throw TermError(term: text, problem: "is empty") }
        guard !text.contains(":") else { throw TermError(term: text, problem: "has a ':' but is not tag:x or -tag:x") }
        guard !text.hasPrefix("-") else { throw TermError(term: text, problem: "begins with '-' but is not -tag:x") }
        return text.lowercased()
    }

    private static func comparison(
        in text: String
    ) -> (field: String, comparison: Comparison, operand: String)? {
        guard let sign = text.firstIndex(where: { "=<>".contains($0) }) else { return nil }
        guard let comparison = Comparison(rawValue: String(text[sign])) else { return nil }
        let (field, operand) = (text[..<sign], String(text[sign...].dropFirst()))
        guard comparison == .equal, field.last == "!" else { return (String(field), comparison, operand) }
        return (String(field.dropLast()), .notEqual, operand)
    }

    private static func compare(
        _ fieldName: String,
        _ comparison: Comparison,
        _ operandText: String,
        in term: String
    ) throws(TermError) -> Term {
        guard let field = Field(fieldName) else {
            throw TermError(term: term, problem: "has no field before '\(comparison.rawValue)'")
        }
        switch comparison {
        case .equal, .notEqual:
            guard !operandText.hasPrefix("=") else { throw TermError(term: term, problem: "has one '=' too many") }
            return .compare(field, comparison, .text(try field.operand(operandText, in: term)))
        case .less, .greater:
            guard case .attribute = field else { throw TermError(term: term, problem: "orders a text, not a number") }
            guard let operand = Operand(ordered: operandText) else {
                throw TermError(term: term, problem: "needs a whole number or an age such as -2m after the sign")
            }
            return .compare(field, comparison, operand)
        }
    }
}

extension Term.Operand {
    /// A whole number, or an age: `-` and a count of `s`, `m`, `h` or `d`.
    fileprivate init?(ordered text: String) {
        if let number = Int64(text) {
            self = .number(number)
            return
        }
        guard text.hasPrefix("-"), let unit = text.last, let milliseconds = Self.milliseconds(in: unit) else {
            return nil
        }
        guard let count = Int64(text.dropFirst().dropLast()), count >= 0 else { return nil }
        let (product, isOverflow) = count.multipliedReportingOverflow(by: milliseconds)
        if isOverflow { return nil }
        self = .age(product)
    }

    private static func milliseconds(in unit: Character) -> Int64? {
        switch unit {
        case "s": 1_000
        case "m": 60_000
        case "h": 3_600_000
        case "d": 86_400_000
        default: nil
        }
    }
}

extension String {
    fileprivate func dropping(prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
