/// The addresses of a droplet: empty at first, in no order to rely on.
struct Networks: Codable {
    struct Address: Codable {
        private enum CodingKeys: String, CodingKey {
            case ipAddress = "ip_address"
            case type
        }

        let ipAddress: String
        let type: String
    }

    private let v4: [Address]?

    init(publicIPv4: String?, privateIPv4: String?) {
        let privateAddress = privateIPv4.map { Address(ipAddress: $0, type: "private") }
        let publicAddress = publicIPv4.map { Address(ipAddress: $0, type: "public") }
        v4 = [privateAddress, publicAddress].compactMap(\.self)
    }

    func address(ofType type: String) -> String? {
        v4?.first { $0.type == type && !$0.ipAddress.isEmpty }?.ipAddress
    }
}
