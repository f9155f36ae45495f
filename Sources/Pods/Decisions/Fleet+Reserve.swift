extension Fleet {
    /// Those of the ids that are no pod's and not reserved either, each once and in order.
    package func strangeIDs(among ids: some Sequence<PodID>) -> [PodID] {
        Set(ids.filter { rows[$0] == nil && reservedIDs[$0] == nil }).sorted()
    }

    func reserve(_ ids: [PodID]) -> [Proposal] {
        let strange = strangeIDs(among: ids)
        return strange.isEmpty ? [] : [Proposal(.idsReserved(strange), in: .registry)]
    }
}
