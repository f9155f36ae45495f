internal import Pods
internal import PodsTestSupport
internal import Reconciler

/// A short history that people ask for.
package struct Workload: Hashable, Sendable {
    package struct Part: Hashable, Sendable {
        package let moment: Moment
        package let deed: Deed
    }

    package let name: String
    package let parts: [Part]

    /// How many successors that never come up are enough to make no more; each further one would wait for an hour.
    let failureMaximum: Int

    package init(_ name: String, failureMaximum: Int = Policy().failureMaximum, _ parts: [(Moment, Deed)]) {
        self.name = name
        self.failureMaximum = failureMaximum
        self.parts = parts.map { Part(moment: $0.0, deed: $0.1) }
    }
}

extension NewPod {
    /// A pod whose machine beats if it is an agent.
    static func sample(_ id: PodID, image: String = "debian-12-x64", isAgent: Bool = false) -> NewPod {
        let attributes: [AttributeKey: AttributeValue] = [
            .region: .string("fra1"), .size: .string("s-1vcpu-1gb"),
        ]
        let tags: Set<Pods.Tag> = isAgent ? ["blue", .agent] : ["blue"]
        return NewPod(id: id, image: image, template: nil, tags: tags, attributes: attributes)
    }
}
