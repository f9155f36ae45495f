/// The scores as a table in Markdown.
struct Table {
    let scores: [Score]

    var lines: [String] {
        [
            "| events a second, median (lowest–highest) | callers | Swift | C | Swift / C |",
            "|---|---:|---:|---:|---:|",
        ] + scores.map(Self.line)
    }

    private static func line(_ score: Score) -> String {
        let callers = score.callers.map { "\($0)" } ?? ""
        let cells = [score.title, callers, rate(score.ours), rate(score.theirs), ratio(score.ratio)]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    private static func rate(_ rate: Spread) -> String {
        "\(grouped(rate.median)) (\(grouped(rate.low))–\(grouped(rate.high)))"
    }

    private static func ratio(_ ratio: Spread) -> String {
        "**\(hundredths(ratio.median))** (\(hundredths(ratio.low))–\(hundredths(ratio.high)))"
    }

    /// A whole number of three figures that count, with commas.
    private static func grouped(_ value: Double) -> String {
        var step = 1.0
        while value / step >= 1_000 { step *= 10 }
        let digits = String(Int((value / step).rounded() * step))
        let fromEnd = digits.reversed().enumerated().map { index, digit in
            index > 0 && index.isMultiple(of: 3) ? "\(digit)," : "\(digit)"
        }
        return fromEnd.reversed().joined()
    }

    private static func hundredths(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let remainder = hundredths % 100
        return "\(hundredths / 100).\(remainder < 10 ? "0" : "")\(remainder)"
    }
}
