/// Text in columns, each as wide as its widest cell.
package struct Table: Hashable, Sendable {
    let headings: [String]
    var rows: [[String]]

    init(_ headings: [String], rows: [[String]] = []) {
        self.headings = headings
        self.rows = rows.map { $0.map(\.printable) }
    }

    package func text(isHeaderless: Bool = false) -> String {
        let lines = isHeaderless ? rows : [headings] + rows
        let widths = headings.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { Self.line($0, widths) }.joined(separator: "\n")
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = zip(cells, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}
