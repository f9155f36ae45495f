/// A table in Markdown.
struct Table {
    private(set) var lines: [String]

    /// Numbers stand to the right.
    init(_ titles: [String], rightAligned: Range<Int>) {
        let marks = titles.indices.map { rightAligned.contains($0) ? "---:" : "---" }
        lines = [Self.line(titles), "|" + marks.joined(separator: "|") + "|"]
    }

    mutating func append(_ cells: [String]) {
        lines.append(Self.line(cells))
    }

    private static func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }
}

extension Table {
    /// The middle, and in brackets the ends.
    static func text(_ spread: Spread, _ format: (Double) -> String) -> String {
        "\(format(spread.median)) (\(format(spread.low))–\(format(spread.high)))"
    }

    /// A whole number of three figures that count, with commas.
    static func grouped(_ value: Double) -> String {
        var step = 1.0
        while value / step >= 1_000 { step *= 10 }
        let digits = String(Int((value / step).rounded() * step))
        let fromEnd = digits.reversed().enumerated().map { index, digit in
            index > 0 && index.isMultiple(of: 3) ? "\(digit)," : "\(digit)"
        }
        return fromEnd.reversed().joined()
    }

    static func hundredths(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let remainder = hundredths % 100
        return "\(hundredths / 100).\(remainder < 10 ? "0" : "")\(remainder)"
    }
}
