extension Fleet {
    /// Tags and attributes follow as events of their own, so that each row has an id of its own.
    func create(_ new: NewPod, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        guard rows[new.id] == nil else { throw .idTaken(new.id) }
        guard reservedIDs[new.id] == nil else { throw .idReserved(new.id) }
        guard !new.image.isEmpty else { throw .imageMissing }
        guard Self.isSuitable(image: new.image) else { throw .unsuitableImage }
        for (key, value) in new.attributes { try Self.validate(key, value) }
        let stream = point.next
        let created = Event.podCreated(id: new.id, image: new.image, template: new.template)
        let tagged = new.tags.sorted().map(Event.podTagged)
        let set = new.attributes.sorted { $0.key < $1.key }.map(Event.attributeSet)
        return ([created] + tagged + set).map { Proposal($0, in: stream) }
    }

    private static let imageByteCountMaximum = 255

    /// Nothing that would break a line or look like two images.
    private static func isSuitable(image: String) -> Bool {
        guard image.utf8.count <= imageByteCountMaximum else { return false }
        return image.unicodeScalars.map(\.properties).allSatisfy { !$0.isWhitespace && $0.generalCategory != .control }
    }
}
