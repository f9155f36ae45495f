internal import Pods

/// Ids for pods that come without one, as in `agent-7kq2m`.
struct PodNames {
    /// 28 million ids a prefix: even with half of them taken, this many in a row are not.
    static let attemptMaximum = 32

    /// Digits and letters that no one mistakes for each other.
    private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")
    private static let length = 5

    let prefix: String
    let random: @Sendable () -> UInt64

    func next() -> PodID {
        let suffix = (0..<Self.length).map { _ in Self.alphabet[Int(random() % UInt64(Self.alphabet.count))] }
        guard let id = PodID("\(prefix)-\(String(suffix))") else {
            preconditionFailure("the name of a template leaves room for a suffix in a pod's id")
        }
        return id
    }
}
