/// One page of a list.
struct Page<Item: Listed>: Decodable {
    let items: [Item]

    /// How many items all pages hold together.
    let total: Int
    let hasNext: Bool

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: PageKey.self)
        items = try container.decode([Item].self, forKey: PageKey(Item.listName))
        total = try container.decode(Meta.self, forKey: PageKey("meta")).total
        hasNext = try container.decodeIfPresent(Links.self, forKey: PageKey("links"))?.pages?.next != nil
    }
}

private struct Meta: Decodable {
    let total: Int
}

/// Only whether there is a next page is read: following its address would take the token wherever it points.
private struct Links: Decodable {
    struct Pages: Decodable {
        let next: String?
    }

    let pages: Pages?
}

private struct PageKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) {
        stringValue = name
    }

    init?(stringValue: String) {
        self.init(stringValue)
    }

    init?(intValue: Int) {
        nil
    }
}
