/// A pod, and what the fleet says of it.
struct PodFacts {
    let pod: Pod
    let ip: String?
    let phase: String
    let isReady: Bool

    init(_ pod: Pod, in fleet: Fleet, isReady: Bool) {
        (self.pod, self.isReady) = (pod, isReady)
        ip = fleet.ip(of: pod)
        phase = fleet.phaseName(of: pod)
    }

    /// What a comparison looks at; there is more than one value of what a pod may have many of.
    func values(of field: Term.Field) -> [AttributeValue] {
        guard field == .challenge else { return value(of: field).map { [$0] } ?? [] }
        return pod.placements.keys.map { .string($0.rawValue) }
    }

    private func value(of field: Term.Field) -> AttributeValue? {
        switch field {
        case .challenge: nil
        case .id: .string(pod.id.rawValue)
        case .claim: pod.claim.map { .string($0.holder) }
        case .image: .string(pod.image)
        case .ip: ip.map(AttributeValue.string)
        case .template: pod.template.map { .string($0.name) }
        case .phase: .string(phase)
        case .ready: .string(isReady ? "yes" : "no")
        case .attribute(let key): pod.attributeRows[key]?.value
        }
    }

    func mention(_ word: String) -> Bool {
        if let tag = Tag(word), pod.tags[tag] != nil { return true }
        let columns = [pod.id.rawValue, pod.claim?.holder, pod.image, ip].compactMap(\.self)
        let values = pod.attributes.values.lazy.map(\.value.description)
        return columns.contains { $0.lowercased().contains(word) } || values.contains { $0.lowercased().contains(word) }
    }
}
