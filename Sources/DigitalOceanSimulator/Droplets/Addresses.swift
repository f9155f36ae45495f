/// A droplet's addresses, none of which exists on the internet.
struct Addresses: Hashable, Sendable, Codable {
    let publicV4: String
    let privateV4: String
    let publicV6: String

    /// The public ones are from the range set aside for measurements, 198.18.0.0/15.
    init(serial: Int) {
        let (block, host) = (serial / 250, serial % 250 + 2)
        publicV4 = "198.\(18 + block / 256 % 2).\(block % 256).\(host)"
        privateV4 = "10.\(116 + block / 256 % 4).\(block % 256).\(host)"
        publicV6 = "2001:db8::\(String(serial + 2, radix: 16))"
    }

    /// The private entry comes first, so that a client which takes the first one is found out.
    func json(_ options: Droplet.Options) -> JSON {
        var v4: [JSON] = [
            ["ip_address": .string(privateV4), "netmask": "255.255.240.0", "gateway": "", "type": "private"]
        ]
        if options.publicNetworking { v4.append(publicJSON) }
        let v6: [JSON] = options.ipv6 ? [v6JSON] : []
        return ["v4": .array(v4), "v6": .array(v6)]
    }

    private var publicJSON: JSON {
        let network = publicV4.split(separator: ".").dropLast().joined(separator: ".")
        return [
            "ip_address": .string(publicV4), "netmask": "255.255.255.0",
            "gateway": .string("\(network).1"), "type": "public",
        ]
    }

    private var v6JSON: JSON {
        ["ip_address": .string(publicV6), "netmask": 64, "gateway": "2001:db8::1", "type": "public"]
    }
}
