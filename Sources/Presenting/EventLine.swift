package import RegistryAPI

/// Events printed as they come, in columns of fixed width since nobody knows what comes next.
package struct EventLine {
    private static let widths = [10, 24, 20, 24]

    private let columns = EventTable(showsPod: true, isWide: true)

    package init() {}

    package var heading: String {
        Self.line(columns.headings)
    }

    package func text(_ event: EventResource) -> String {
        Self.line(columns.cells(event).map(\.printable))
    }

    private static func line(_ cells: [String]) -> String {
        let padded = zip(cells, widths).map { $0.padded(to: $1) }
        return (padded + cells.dropFirst(widths.count)).joined(separator: "  ")
    }
}
