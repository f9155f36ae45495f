/// What a late reply is made from once its time has come.
enum Deferral: Sendable, Codable {
    case request(APIRequest, fate: Fault?)
    case reply(APIReply)
}
