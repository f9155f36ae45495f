/// The items of a list that changes while its pages are read.
struct Inventory<Item: Listed> {
    private static var pageCountMaximum: Int { 500 }

    private(set) var items: [Item] = []
    private(set) var pageCount = 0
    private var places: [Item.Identifier: Int] = [:]
    private var receivedCount = 0
    private var firstTotal = 0
    private var lastPage: Page<Item>?

    /// What the last page said all pages hold.
    var total: Int { lastPage?.total ?? 0 }

    /// Whether another page is to be read: the server's own page size may be smaller than the one asked for.
    var wantsMore: Bool {
        guard let lastPage else { return true }
        guard pageCount < Self.pageCountMaximum, !lastPage.items.isEmpty else { return false }
        return lastPage.hasNext || receivedCount < lastPage.total
    }

    /// Why the items cannot be all there are, if the numbers show it.
    ///
    /// A create and a delete between two pages cancel out in the numbers, so absence is never proved here.
    var gap: String? {
        if firstTotal != total { return "the total changed from \(firstTotal) to \(total) between pages" }
        if items.count != total { return "\(items.count) of \(total) were listed" }
        return nil
    }

    /// Adds a page; an item met again replaces its older self.
    mutating func take(_ page: Page<Item>) {
        if pageCount == 0 { firstTotal = page.total }
        pageCount += 1
        receivedCount += page.items.count
        for item in page.items { put(item) }
        lastPage = page
    }

    private mutating func put(_ item: Item) {
        if let place = places[item.identifier] {
            items[place] = item
        } else {
            places[item.identifier] = items.count
            items.append(item)
        }
    }
}
