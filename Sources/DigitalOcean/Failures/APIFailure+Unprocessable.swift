extension APIFailure.Kind {
    /// Sorts the message of a 422; one that nobody has seen yet is taken for passing, to be asked again slowly.
    init(unprocessable message: String) {
        let message = message.lowercased()
        let kind = Self.phrases.first { phrase, _ in message.contains(phrase) }?.kind
        self = kind ?? .transient
    }

    /// Words of messages seen in the field; the first that fits decides.
    private static let phrases: [(phrase: String, kind: Self)] = [
        ("try again", .transient),
        ("pending event", .busy),
        ("blocking event", .busy),
        ("droplet limit", .quota),
        ("limit exceeded", .quota),
        ("region is not available", .capacity),
        ("size is not available", .capacity),
        ("size is unavailable", .capacity),
        ("not available in this region", .capacity),
        ("currently on", .conflict),
        ("currently off", .conflict),
        ("invalid", .invalid),
        ("only valid", .invalid),
        ("not valid", .invalid),
        ("can not", .invalid),
        ("cannot", .invalid),
        ("must ", .invalid),
        ("missing", .invalid),
        ("required", .invalid),
    ]
}
