import DigitalOcean
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct ResourceTests {
    @Test func `the account has a team and a limit`() async throws {
        let reply = Reply.json(
            200,
            #"""
            {"account":{"droplet_limit":25,"floating_ip_limit":5,"email":"sammy@digitalocean.com","name":"Sammy",
            "uuid":"b6fr89dbf6d9156cace5f3c78dc9851d957381ef","email_verified":true,"status":"active",
            "status_message":" ","team":{"uuid":"5df3e3004a17e242b7c20ca6c9fc25b701a47ece","name":"My Team"}}}
            """#
        )
        try await withAPI(answering: reply) { client, journal in
            let account = try await client.account()
            #expect(account.team?.uuid == "5df3e3004a17e242b7c20ca6c9fc25b701a47ece")
            #expect(account.dropletLimit == 25)
            #expect(account.status == "active")
            #expect(journal.requests.map(\.target) == ["/v2/account"])
        }
    }

    @Test func `keys are listed`() async throws {
        let key = #"{"id":289794,"fingerprint":"3b:16:e4","public_key":"ssh-rsa AEXAMPLE","name":"Example"}"#
        try await withAPI(answering: page("ssh_keys", [key], total: 1)) { client, journal in
            let keys = try await client.sshKeys()
            #expect(keys.map(\.fingerprint) == ["3b:16:e4"])
            #expect(journal.requests.map(\.target) == ["/v2/account/keys?page=1&per_page=200"])
        }
    }

    @Test func `a list that stays incomplete throws`() async throws {
        try await withAPI(answering: page("ssh_keys", [], total: 1)) { client, _ in
            let result = await failure { try await client.sshKeys() }
            #expect(result?.message == "incomplete list: 0 of 1 were listed")
        }
    }

    static let image = #"""
        {"id":7555620,"name":"Nifty New Snapshot","distribution":"Ubuntu","slug":null,"public":false,
        "regions":["nyc2"],"created_at":"2014-11-04T22:23:02Z","type":"snapshot","min_disk_size":20,
        "size_gigabytes":2.34,"description":"","tags":[],"status":"available","error_message":""}
        """#

    @Test func `the account's own images are listed`() async throws {
        try await withAPI(answering: page("images", [Self.image], total: 1)) { client, journal in
            let images = try await client.images(private: true)
            #expect(images.map(\.id) == [7_555_620])
            #expect(journal.requests.map(\.target) == ["/v2/images?private=true&page=1&per_page=200"])
        }
    }

    @Test(arguments: [(ImageReference.id(7_555_620), "7555620"), (.slug("debian-12-x64"), "debian-12-x64")])
    func `an image is found by id or slug`(reference: ImageReference, text: String) async throws {
        try await withAPI(answering: .json(200, #"{"image":\#(Self.image)}"#)) { client, journal in
            let image = try #require(try await client.image(reference))
            #expect(image.slug == nil)
            #expect(image.regions == ["nyc2"])
            #expect(journal.requests.map(\.target) == ["/v2/images/\(text)"])
        }
    }

    @Test(arguments: ["", "..", "../droplets", "a?b", "a/b"])
    func `a slug that would lead elsewhere is refused`(slug: String) async throws {
        try await withAPI(answering: Reply(200)) { client, journal in
            let result = await failure { try await client.image(.slug(slug)) }
            #expect(result?.kind == .invalid)
            #expect(journal.requests.isEmpty)
        }
    }

    @Test func `sizes have prices and regions`() async throws {
        let size = #"""
            {"slug":"s-1vcpu-1gb","memory":1024,"vcpus":1,"disk":25,"transfer":1.0,"price_monthly":5.0,
            "price_hourly":0.00743999984115362,"regions":["nyc3"],"available":true,"description":"Basic"}
            """#
        try await withAPI(answering: page("sizes", [size], total: 1)) { client, _ in
            let size = try #require(try await client.sizes().first)
            #expect(size.priceHourly == 0.00743999984115362)
            #expect(size.priceMonthly == 5)
            #expect(size.regions == ["nyc3"])
        }
    }

    @Test func `regions say what they offer`() async throws {
        let region =
            #"{"name":"New York 3","slug":"nyc3","features":["ipv6"],"available":true,"sizes":["s-1vcpu-1gb"]}"#
        try await withAPI(answering: page("regions", [region], total: 1)) { client, _ in
            let region = try #require(try await client.regions().first)
            #expect(region.isAvailable)
            #expect(region.sizes == ["s-1vcpu-1gb"])
        }
    }
}
