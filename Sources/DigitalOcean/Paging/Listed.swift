/// Something the API lists by the page.
protocol Listed: Decodable, Sendable {
    associatedtype Identifier: Hashable

    /// The field of a page that holds the items.
    static var listName: String { get }

    /// What stays the same when an item is met on two pages.
    var identifier: Identifier { get }
}
