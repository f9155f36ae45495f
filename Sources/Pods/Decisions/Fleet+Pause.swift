extension Fleet {
    func pause(_ id: PodID, reason: String) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        return pod.pause == nil ? [Proposal(.podPaused(reason: reason), in: pod.row)] : []
    }

    /// A retired pod is resumed too, since its droplets stay while it is paused.
    func resume(_ id: PodID, reason: String) throws(Refusal) -> [Proposal] {
        guard let pod = pod(id) else { throw .unknownPod(id) }
        guard let pause = pod.pause else { return [] }
        return [Proposal(.podResumed(reason: reason), in: pod.row, because: pause.event)]
    }
}
