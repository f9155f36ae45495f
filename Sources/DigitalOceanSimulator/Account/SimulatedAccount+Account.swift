extension SimulatedAccount {
    func readAccount(_ call: Call) -> APIReply {
        let limit: [(name: String, value: JSON)] =
            call.allows("droplet:read") ? [("droplet_limit", .integer(knobs.limits.droplets))] : []
        return APIReply([
            "account": .object(
                limit + [
                    ("floating_ip_limit", 3),
                    ("reserved_ip_limit", 3),
                    ("volume_limit", 0),
                    ("email", "simulator@example.invalid"),
                    ("name", "Simulated Account"),
                    ("uuid", "51a00000000000000000000000000000000000ac"),
                    ("email_verified", true),
                    ("status", "active"),
                    ("status_message", ""),
                    ("team", ["uuid": .string(team.uuid), "name": .string(team.name)]),
                ]
            )
        ])
    }

    func listRegions(_ call: Call) -> APIReply {
        Page(call, limits: knobs.limits).reply("regions", of: Region.all) { $0.json(knobs.limits) }
    }

    func listSizes(_ call: Call) -> APIReply {
        Page(call, limits: knobs.limits).reply("sizes", of: Size.all) { $0.json(knobs.limits) }
    }
}
