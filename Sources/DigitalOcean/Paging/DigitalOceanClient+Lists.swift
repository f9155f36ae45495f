/// How often a list whose numbers do not agree is read before it is called incomplete.
private let passCountMaximum = 3

extension DigitalOceanClient {
    /// Reads every page, again while the numbers do not agree; a page that fails fails the whole.
    func inventory<Item: Listed>(
        _ page: (_ number: String) -> APIRequest
    ) async throws(APIFailure) -> Inventory<Item> {
        var inventory: Inventory<Item> = try await pass(page)
        for _ in 1..<passCountMaximum where inventory.gap != nil {
            inventory = try await pass(page)
        }
        return inventory
    }

    /// Reads a list that is of no use in part.
    func list<Item: Listed>(_ page: (_ number: String) -> APIRequest) async throws(APIFailure) -> [Item] {
        let inventory: Inventory<Item> = try await inventory(page)
        if let gap = inventory.gap {
            throw APIFailure(kind: .transient, message: "incomplete list: \(gap)", request: page("1").name)
        }
        return inventory.items
    }

    private func pass<Item: Listed>(_ page: (String) -> APIRequest) async throws(APIFailure) -> Inventory<Item> {
        var inventory = Inventory<Item>()
        while inventory.wantsMore {
            let request = page(String(inventory.pageCount + 1))
            inventory.take(try await read(request, as: Page<Item>.self))
        }
        return inventory
    }
}
