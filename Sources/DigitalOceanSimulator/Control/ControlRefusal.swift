/// Why a control route did not do what was asked.
enum ControlRefusal: Error {
    case notFound
    case unreadable(reason: String)
    case impossibleDroplet
    case backwards
    case failed(SimulatorError)

    var reply: APIReply {
        switch self {
        case .notFound: Self.reply(404, "There is no such thing; GET /simulator lists the routes.")
        case .unreadable(let reason): Self.reply(400, "The body is not what this route takes: \(reason)")
        case .impossibleDroplet: Self.reply(422, "DigitalOcean could not have such a droplet.")
        case .backwards: Self.reply(422, "Virtual time does not run backwards.")
        case .failed(let error): Self.reply(500, "\(error)")
        }
    }

    private static func reply(_ status: Int, _ message: String) -> APIReply {
        APIReply(status: status, ["message": .string(message)])
    }
}
