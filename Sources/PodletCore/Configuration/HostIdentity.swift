internal import FoundationEssentials

/// What the firmware says the machine is.
package struct HostIdentity: Sendable {
    private let directory: String

    package init(directory: String = "/sys/class/dmi/id") {
        self.directory = directory
    }

    /// The droplet's id, which is the serial number of DigitalOcean's machines; `nil` on anything else.
    package var dropletID: Int64? {
        guard text(of: "sys_vendor") == "DigitalOcean" else { return nil }
        return text(of: "product_serial").flatMap { Int64($0) }
    }

    private func text(of name: String) -> String? {
        guard let text = try? String(contentsOf: URL(filePath: "\(directory)/\(name)"), encoding: .utf8) else {
            return nil
        }
        return text.split(whereSeparator: \.isNewline).first.map(String.init)
    }
}
