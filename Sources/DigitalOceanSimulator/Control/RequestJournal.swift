/// The latest requests; older ones are let go.
struct RequestJournal: Sendable {
    private let capacity = 1_000
    private var ring: [RequestRecord] = []
    private var count = 0

    /// The records that are still there, oldest first.
    var records: [RequestRecord] {
        let oldest = ring.count < capacity ? 0 : count % capacity
        return Array(ring[oldest...] + ring[..<oldest])
    }

    mutating func add(_ request: APIRequest, _ reply: APIReply, faults: [Fault], at now: Int64) {
        let record = RequestRecord(
            number: count + 1,
            at: now,
            method: request.method,
            target: request.token.map { request.target.replacing($0, with: tokenMark($0)) } ?? request.target,
            status: reply.status,
            faults: faults,
            delivery: reply.delivery
        )
        if ring.count < capacity { ring.append(record) } else { ring[count % capacity] = record }
        count += 1
    }
}
