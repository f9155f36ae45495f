extension Fleet {
    /// Tags and attributes follow as events of their own, so that each row has an id of its own.
    func create(_ new: NewPod, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        guard rows[new.id] == nil else { throw .idTaken(new.id) }
        guard !new.image.isEmpty else { throw .imageMissing }
        for (key, value) in new.attributes { try Self.validate(key, value) }
        let stream = point.next
        let created = Event.podCreated(id: new.id, image: new.image, template: new.template)
        let tagged = new.tags.sorted().map(Event.podTagged)
        let set = new.attributes.sorted { $0.key < $1.key }.map(Event.attributeSet)
        return ([created] + tagged + set).map { Proposal($0, in: stream) }
    }
}
