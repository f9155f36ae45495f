/// Pods, true as of one position of the log, sorted by id.
package struct PodList: Codable, Hashable, Sendable {
    package var position: UInt64
    package var pods: [PodResource]

    package init(position: UInt64, pods: [PodResource]) {
        self.position = position
        self.pods = pods
    }
}
