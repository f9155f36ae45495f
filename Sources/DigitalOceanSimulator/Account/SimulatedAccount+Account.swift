extension SimulatedAccount {
    func readAccount() -> APIReply {
        APIReply([
            "account": [
                "droplet_limit": .integer(knobs.limits.droplets),
                "floating_ip_limit": 3,
                "email": "simulator@example.invalid",
                "name": "Simulated Account",
                "uuid": "51a00000000000000000000000000000000000ac",
                "email_verified": true,
                "status": "active",
                "status_message": "",
                "team": ["uuid": "51a00000000000000000000000000000000000ea", "name": "Simulated Team"],
            ]
        ])
    }

    func listRegions(_ call: Call) -> APIReply {
        Page(call.request, limits: knobs.limits).reply("regions", of: Region.all, as: \.json)
    }

    func listSizes(_ call: Call) -> APIReply {
        Page(call.request, limits: knobs.limits).reply("sizes", of: Size.all, as: \.json)
    }
}
