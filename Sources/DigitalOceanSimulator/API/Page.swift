/// One page, cut by offset out of whatever is there at that moment.
struct Page {
    private let number: Int
    private let size: Int
    private let request: APIRequest
    private let fate: Fault?

    init(_ call: Call, limits: Limits) {
        request = call.request
        fate = call.fate
        number = max(request.query("page").flatMap(Int.init) ?? 1, 1)
        let asked = request.query("per_page").flatMap(Int.init) ?? limits.pageSizeDefault
        size = min(max(asked, 1), limits.pageSizeMaximum)
    }

    /// The reply to a list request; renders only the items of this page.
    func reply<Items: RandomAccessCollection>(
        _ plural: String,
        of items: Items,
        as render: (Items.Element) -> JSON
    ) -> APIReply {
        let known = known(of: items)
        let total = known.count
        return reply(plural, .array(known.dropFirst(start(total: total)).prefix(size).map(render)), total: total)
    }

    /// As ``reply(_:of:as:)``, with an object that has one member for each item.
    func reply<Items: RandomAccessCollection>(
        _ plural: String,
        of items: Items,
        asMembers render: (Items.Element) -> (name: String, value: JSON)
    ) -> APIReply {
        let known = known(of: items)
        let total = known.count
        return reply(plural, .object(known.dropFirst(start(total: total)).prefix(size).map(render)), total: total)
    }

    private func reply(_ plural: String, _ shown: JSON, total: Int) -> APIReply {
        APIReply([
            "\(plural)": shown,
            "links": links(last: max((total + size - 1) / size, 1)),
            "meta": ["total": .integer(total)],
        ])
    }

    /// What the list is cut out of, which is not all there is when a fault says so.
    private func known<Items: RandomAccessCollection>(of items: Items) -> Items.SubSequence {
        guard case .listShortened(let keeping) = fate else { return items[...] }
        return items.prefix(max(keeping, 0))
    }

    private func start(total: Int) -> Int {
        let (start, overflow) = (number - 1).multipliedReportingOverflow(by: size)
        guard !overflow, start < total else { return total }
        guard case .listShifted(let items) = fate else { return start }
        return min(max(start + items, 0), total)
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
