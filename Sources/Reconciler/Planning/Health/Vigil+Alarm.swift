internal import Pods

extension Vigil {
    private static let namesMaximum = 5

    /// Why the reconciler has to hold: machines that fall silent together are not to blame themselves.
    ///
    /// Once one has used up its grace, those count too that have used up half of it, so that a trickle adds up.
    func alarm(in fleet: borrowing Fleet, _ policy: Policy, now: Int64) -> String? {
        guard deafness == nil else { return nil }
        let blamed = watches.filter { $0.value.hasBeaten && !$0.value.isForgiven(by: fleet.registry) }
        guard blamed.contains(where: { isQuiet($0.value, for: policy.silenceGrace, now: now) }) else { return nil }
        let quiet = blamed.filter { isQuiet($0.value, for: policy.silenceGrace / 2, now: now) }.keys
        let expectedCount = watches.values.count(where: \.hasBeaten)
        let tolerated = max(1, Int(Double(expectedCount) * policy.silentShareMaximum))
        guard quiet.count > tolerated else { return nil }
        return Self.sentence(quiet.compactMap { fleet.pods[$0]?.id.rawValue }.sorted(), of: expectedCount)
    }

    /// When some machine's silence comes to mean more, on the boot clock, after `now`.
    func nextChange(_ policy: Policy, now: Int64) -> Int64 {
        guard deafness == nil else { return .max }
        return watches.reduce(.max) { nearest, entry in
            let (start, grace) = (graceStart(of: entry.key), entry.value.grace(policy))
            let next = now < start + grace / 2 ? start + grace / 2 : start + grace
            return next > now ? min(nearest, next) : nearest
        }
    }

    private func isQuiet(_ watch: Watch, for duration: Int64, now: Int64) -> Bool {
        watch.isSilent || now - graceStart(of: watch) >= duration
    }

    private static func sentence(_ names: [String], of count: Int) -> String {
        let more = names.count > namesMaximum ? " and others" : ""
        return "\(names.count) of \(count) machines that should beat are silent "
            + "(\(names.prefix(namesMaximum).joined(separator: ", "))\(more)): "
            + "their network or this server's is a likelier cause than they are; look, "
            + "then `podctl reconciler resume` to have each of them judged by itself"
    }
}
