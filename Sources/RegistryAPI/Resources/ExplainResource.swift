/// Why a pod is as it is, and what comes next.
package struct ExplainResource: Codable, Hashable, Sendable {
    package var pod: PodResource

    /// In the order of the log.
    package var facts: [FactResource]

    /// Every try to give the pod a droplet, oldest first.
    package var attempts: [DropletResource]

    package init(pod: PodResource, facts: [FactResource], attempts: [DropletResource]) {
        self.pod = pod
        self.facts = facts
        self.attempts = attempts
    }
}
