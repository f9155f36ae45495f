extension Fleet {
    /// Tags and attributes follow as events of their own, so that each row has an id of its own.
    ///
    /// A reserved id is given only to a pod that takes the machine it is reserved for.
    func create(_ new: NewPod, for machine: Marker? = nil, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        guard rows[new.id] == nil else { throw .idTaken(new.id) }
        guard reservedIDs[new.id] == nil || machine?.pod == new.id else { throw .idReserved(new.id) }
        try Self.validate(image: new.image)
        for (key, value) in new.attributes { try Self.validate(key, value) }
        let stream = point.next
        let created = Event.podCreated(id: new.id, image: new.image, template: new.template)
        let tagged = new.tags.sorted().map(Event.podTagged)
        let set = new.attributes.sorted { $0.key < $1.key }.map(Event.attributeSet)
        return ([created] + tagged + set).map { Proposal($0, in: stream) }
    }

    /// The next machine is made of the image, and the serving one is replaced for it.
    ///
    /// The same image again is a word of its own where nothing is made anew without one.
    func changeImage(_ id: PodID, to image: String) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        try Self.validate(image: image)
        return pod.image == image && standstill(of: pod) == nil
            ? [] : [Proposal(.podImageChanged(image: image), in: pod.row)]
    }

    private static func validate(image: String) throws(Refusal) {
        guard !image.isEmpty else { throw .imageMissing }
        guard isSuitable(image: image) else { throw .unsuitableImage }
    }

    private static let imageByteCountMaximum = 255

    /// Nothing that would break a line or look like two images.
    private static func isSuitable(image: String) -> Bool {
        guard image.utf8.count <= imageByteCountMaximum else { return false }
        return image.unicodeScalars.map(\.properties).allSatisfy { !$0.isWhitespace && $0.generalCategory != .control }
    }
}
