internal import EventLog
internal import Hummingbird
internal import NameRules
internal import Pods
internal import Registry
internal import RegistryAPI

/// A request that was let in: who sent it, and its body, read whole.
struct Inquiry: Sendable {
    let request: Request
    let context: BasicRequestContext
    let caller: Caller
    let body: [UInt8]

    func query(_ names: String...) throws(Rejection) -> Query {
        try Query(request.uri.query, names: Set(names))
    }

    func content<Content: RequestContent>(_ type: Content.Type) throws(Rejection) -> Content {
        try JSONBody.decode(type, from: body)
    }

    /// Refuses a body that says anything: nobody would read it.
    func takeNoContent() throws(Rejection) {
        _ = try content(EmptyRequest.self)
    }

    func headers() throws(Rejection) -> CommandHeaders {
        try CommandHeaders(request, body: body)
    }

    func author(_ headers: CommandHeaders) -> Author {
        Author(actor: caller.actor, commandID: headers.commandID)
    }
}

extension Inquiry {
    func podID() throws(Rejection) -> PodID {
        let text = try parameter("id")
        guard let id = PodID(text) else { throw .invalid(Self.problem(withPodID: text)) }
        return id
    }

    func dropletID() throws(Rejection) -> Int64 {
        let text = try parameter("droplet")
        guard let id = Int64(canonical: text), id > 0 else {
            throw .invalid("'\(text)' is no droplet's id: a number above 0, without a leading zero")
        }
        return id
    }

    func tag() throws(Rejection) -> Tag {
        let text = try parameter("tag")
        guard let tag = Tag(text) else { throw .invalid(Self.problem(withTag: text)) }
        return tag
    }

    func attributeKey() throws(Rejection) -> AttributeKey {
        let text = try parameter("key")
        guard let key = AttributeKey(text) else { throw .invalid(Self.problem(withKey: text)) }
        return key
    }

    /// The pod id in a body's field `id`, where it may be left out.
    static func podID(_ text: String?) throws(Rejection) -> PodID? {
        guard let text else { return nil }
        guard let id = PodID(text) else { throw .invalid("at id: " + problem(withPodID: text)) }
        return id
    }

    private static func problem(withPodID text: String) -> String {
        "'\(text)' is no pod id: \(NameRule.podID.requirement)"
    }

    static func problem(withTag text: String) -> String {
        "'\(text)' is no tag: \(NameRule.tag.requirement)"
    }

    static func problem(withKey text: String) -> String {
        "'\(text)' names no attribute: \(NameRule.attributeKey.requirement)"
    }

    func challengeID(_ name: String = "id") throws(Rejection) -> ChallengeID {
        try Self.challengeID(try parameter(name))
    }

    static func challengeID(_ text: String) throws(Rejection) -> ChallengeID {
        guard let id = ChallengeID(text) else {
            throw .invalid("'\(text)' is no challenge's id: \(NameRule.challengeID.requirement)")
        }
        return id
    }

    /// The SHA-256 in a body's field `secret_hash`.
    static func secretHash(_ text: String) throws(Rejection) -> [UInt8] {
        guard let hash = [UInt8](hexadecimal: text), hash.count == 32 else {
            throw .invalid("at secret_hash: a SHA-256 is 64 hexadecimal digits")
        }
        return hash
    }

    func position(_ name: String) throws(Rejection) -> EventID {
        let text = try parameter(name)
        guard let number = UInt64(canonical: text) else {
            throw .invalid("'\(text)' is no position: a number from 0 up, without a leading zero")
        }
        return EventID(number)
    }

    private func parameter(_ name: String) throws(Rejection) -> String {
        guard let text = context.parameters.get(name)?.percentDecoded else {
            throw .invalid("the address is not percent-encoded UTF-8")
        }
        return text
    }
}
