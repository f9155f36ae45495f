package import RegistryAPI

/// The columns of a list of pods.
package struct PodTable {
    private static let headings = ["ID", "CLAIM", "IMAGE", "IP", "PHASE", "READY", "TAGS", "LASTBEAT"]
    private static let wideHeadings = ["VERSION", "TEMPLATE", "PROTECTED", "DROPLET", "AGE", "CONDITION", "ATTRIBUTES"]

    let now: Timestamp
    let isWide: Bool

    package init(now: Timestamp, isWide: Bool) {
        self.now = now
        self.isWide = isWide
    }

    package func table(_ pods: [PodResource]) -> Table {
        Table(Self.headings + (isWide ? Self.wideHeadings : []), rows: pods.map(cells))
    }

    private func cells(_ pod: PodResource) -> [String] {
        let now = pod.time ?? now
        let cells = [
            pod.id,
            pod.claim?.holder ?? "-",
            pod.image,
            pod.ip ?? "-",
            pod.phase,
            pod.isReady ? "yes" : "no",
            pod.tags.isEmpty ? "-" : pod.tags.map(\.tag).joined(separator: ","),
            pod.lastBeatAt.map { Age(of: $0, at: now).description } ?? "-",
        ]
        return isWide ? cells + wideCells(pod) : cells
    }

    private func wideCells(_ pod: PodResource) -> [String] {
        let attributes = pod.attributes.filter { $0.key != "lastbeat" }.map { "\($0.key)=\($0.value)" }
        return [
            String(pod.version),
            pod.template ?? "-",
            pod.isProtected ? "yes" : "no",
            pod.droplet?.id.map { String($0) } ?? "-",
            Age(of: pod.createdAt, at: pod.time ?? now).description,
            pod.condition?.name ?? "-",
            attributes.isEmpty ? "-" : attributes.joined(separator: ","),
        ]
    }
}
