/// All that decides a run; as text, what replays it.
package struct Situation: Hashable, Sendable {
    package var workload: Workload
    package var mishaps: [Mishap]
    package var seed: UInt64
    package var mutant: Mutant?

    package init(_ workload: Workload, _ mishaps: [Mishap] = [], seed: UInt64 = 1, mutant: Mutant? = nil) {
        self.workload = workload
        self.mishaps = mishaps
        self.seed = seed
        self.mutant = mutant
    }

    var kindsByStep: [Int: [MishapKind]] {
        Dictionary(grouping: mishaps, by: \.step).mapValues { $0.map(\.kind) }
    }
}

extension Situation: CustomStringConvertible {
    package var description: String {
        let faults = mishaps.map(\.description).joined(separator: ",")
        let mutant = mutant.map { ";mutant=\($0.rawValue)" } ?? ""
        return "workload=\(workload.name);faults=\(faults);seed=\(seed)\(mutant)"
    }

    /// Reads what ``description`` writes; `nil` for anything else.
    package init?(_ text: String) {
        var fields: [Substring: Substring] = [:]
        for field in text.split(separator: ";") {
            let halves = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else { return nil }
            fields[halves[0]] = halves[1]
        }
        guard let workload = Workload.all.first(where: { $0.name == fields["workload"] ?? "" }) else { return nil }
        guard let seed = UInt64(fields["seed"] ?? "1") else { return nil }
        let texts = (fields["faults"] ?? "").split(separator: ",")
        let mishaps = texts.compactMap { Mishap($0) }
        guard mishaps.count == texts.count else { return nil }
        let mutant = fields["mutant"].map { Mutant(rawValue: String($0)) }
        guard mutant != .some(nil) else { return nil }
        self.init(workload, mishaps, seed: seed, mutant: mutant ?? nil)
    }
}
