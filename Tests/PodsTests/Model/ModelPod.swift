import Pods
import PodsTestSupport

/// A pod as the house rules tell it, without events: what a command does to it is done at once.
struct ModelPod: Hashable {
    var image: String
    var tags: Set<Tag>
    var attributes: [AttributeKey: AttributeValue]
    var placements: Set<ChallengeID> = []
    var holder: String?
    var until: Int64?
    var isProtected = false
    var isRetired = false
    var isPaused = false
    var isAbandoned = false

    mutating func release() {
        (holder, until) = (nil, nil)
    }
}

extension ModelPod {
    /// The same of a pod that was folded from events.
    init(_ pod: Pod) {
        image = pod.image
        tags = Set(pod.tags.keys)
        attributes = pod.attributes.mapValues(\.value)
        placements = Set(pod.placements.keys)
        holder = pod.claim?.holder
        until = pod.claim?.until
        isProtected = pod.isProtected
        isRetired = pod.isRetired
        isPaused = pod.pause != nil
        isAbandoned = pod.isAbandoned
    }
}

extension Fleet {
    var modelPods: [PodID: ModelPod] {
        rows.compactMapValues { pods[$0].map(ModelPod.init) }
    }
}
