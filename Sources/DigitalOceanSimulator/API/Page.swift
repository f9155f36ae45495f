/// One page, cut by offset out of whatever is there at that moment.
struct Page {
    private let number: Int
    private let size: Int
    private let request: APIRequest

    init(_ request: APIRequest, limits: Limits) {
        self.request = request
        number = max(request.query("page").flatMap(Int.init) ?? 1, 1)
        let asked = request.query("per_page").flatMap(Int.init) ?? limits.pageSizeDefault
        size = min(max(asked, 1), limits.pageSizeMaximum)
    }

    /// The reply to a list request; renders only the items of this page.
    func reply<Item>(_ plural: String, of items: [Item], as render: (Item) -> JSON) -> APIReply {
        let (start, overflow) = (number - 1).multipliedReportingOverflow(by: size)
        let shown = overflow ? [] : items.dropFirst(start).prefix(size)
        let last = max((items.count + size - 1) / size, 1)
        return APIReply([
            "\(plural)": .array(shown.map(render)),
            "links": links(last: last),
            "meta": ["total": .integer(items.count)],
        ])
    }

    private func links(last: Int) -> JSON {
        guard last > 1 else { return [:] }
        var pages: [(name: String, value: JSON)] = []
        if number > 1 {
            pages += [("first", link(to: 1)), ("prev", link(to: min(number - 1, last)))]
        }
        if number < last {
            pages += [("next", link(to: number + 1)), ("last", link(to: last))]
        }
        return ["pages": .object(pages)]
    }

    /// The same request for another page, at the host the client knows this server by.
    private func link(to page: Int) -> JSON {
        let parts = request.target.split(separator: "?", maxSplits: 1)
        let query = parts.count == 2 ? parts[1].split(separator: "&") : []
        let kept = query.filter { !$0.hasPrefix("page=") && !$0.hasPrefix("per_page=") }
        let items = kept.map(String.init) + ["page=\(page)", "per_page=\(size)"]
        return .string("http://\(request.host)\(parts[0])?\(items.joined(separator: "&"))")
    }
}
