/// Status and headers of a response whose body may still be coming.
struct ResponseHead: Hashable, Sendable {
    let status: Int
    var headers = HTTPHeaders()
}
