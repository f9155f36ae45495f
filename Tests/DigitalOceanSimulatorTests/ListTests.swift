import DigitalOceanSimulator
import Testing

@Suite struct ListTests {
    /// A laboratory with so many droplets, all of them listed.
    static func filled(_ count: Int, order: Quirks.ListOrder = .ascending) -> Laboratory {
        var lab = Laboratory {
            $0.timings.visibleInLists = DelayRange(0)
            $0.timings.leavesLists = DelayRange(0)
            $0.limits.droplets = 1_000
            $0.limits.requestsPerMinute = 10_000
            $0.quirks.listOrder = order
        }
        for number in 0..<count { _ = lab.create("web-\(number)") }
        return lab
    }

    @Test func `a page has twenty droplets, at most two hundred, and tells the total`() {
        var lab = Self.filled(201)
        #expect(lab.listed().count == 20)
        #expect(lab.listed("?per_page=500").count == 200)
        #expect(lab.listed("?page=2&per_page=200").count == 1)
        #expect(lab.listed("?page=3&per_page=200").count == 0)
        #expect(lab.ask("GET", "/v2/droplets").json["meta"]?["total"]?.integer == 201)
    }

    @Test func `links lead back to the host that was asked, from the middle in both directions`() {
        var lab = Self.filled(41)
        lab.host = "127.0.0.1:4711"
        let pages = lab.ask("GET", "/v2/droplets?page=2").json["links"]?["pages"]

        #expect(pages?["next"]?.string == "http://127.0.0.1:4711/v2/droplets?page=3&per_page=20")
        #expect(pages?["prev"]?.string == "http://127.0.0.1:4711/v2/droplets?page=1&per_page=20")
        #expect(lab.ask("GET", "/v2/droplets?page=1").json["links"]?["pages"]?["prev"] == nil)
        #expect(lab.ask("GET", "/v2/droplets?page=3").json["links"]?["pages"]?["next"] == nil)
    }

    @Test func `a single page has empty links`() {
        var lab = Self.filled(1)
        let links = lab.ask("GET", "/v2/droplets").json["links"]
        #expect(links?["pages"] == nil)
        #expect(links != nil)
    }

    @Test func `a deletion between two pages hides a droplet from both`() {
        var lab = Self.filled(4)
        let first = lab.listed("?per_page=2")
        lab.ask("DELETE", "/v2/droplets/\(first[0])")
        let second = lab.listed("?page=2&per_page=2")

        #expect(Set(first + second).count == 3)
    }

    @Test(arguments: [Quirks.ListOrder.ascending, .descending, .shuffled])
    func `pages cover everything in any order as long as nothing changes`(order: Quirks.ListOrder) {
        var lab = Self.filled(9, order: order)
        let all = (1...5).flatMap { lab.listed("?page=\($0)&per_page=2") }
        #expect(all.count == 9)
        #expect(Set(all).count == 9)
        switch order {
        case .ascending: #expect(all == all.sorted())
        case .descending: #expect(all == all.sorted(by: >))
        case .shuffled: #expect(all != all.sorted() && all != all.sorted(by: >))
        }
    }

    @Test func `graphics machines are listed only when asked for`() {
        var lab = Self.filled(1)
        let id = lab.create("gpu", more: ["size": "gpu-h100x1-80gb", "region": "tor1"])

        #expect(!lab.listed().contains(id))
        #expect(lab.listed("?type=gpus") == [id])
    }

    @Test func `a tag filter cannot be combined`() {
        var lab = Laboratory()
        #expect(lab.ask("GET", "/v2/droplets?tag_name=a&name=b").status == 400)
    }
}
