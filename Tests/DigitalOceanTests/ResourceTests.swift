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

    @Test func `sizes have prices and regions`() async throws {
        let size = #"""
            {"slug":"s-1vcpu-1gb","memory":1024,"vcpus":1,"disk":25,"transfer":1.0,"price_monthly":5.0,
            "price_hourly":0.00743999984115362,"regions":["nyc3"],"available":true,"description":"Basic"}
            """#
        try await withAPI(answering: page("sizes", [size], total: 1)) { client, _ in
            let size = try #require(try await client.sizes().first)
            #expect(size.priceHourly == 0.00743999984115362)
            #expect(size.regions == ["nyc3"])
        }
    }
}
