package import RegistryAPI

/// Why a pod is as it is, for people.
package struct PodExplanation {
    let explanation: ExplainResource
    let now: Timestamp

    package init(explanation: ExplainResource, now: Timestamp) {
        self.explanation = explanation
        self.now = explanation.pod.time ?? now
    }

    package var text: String {
        [headline, facts, attempts].compactMap(\.self).joined(separator: "\n\n")
    }

    private var headline: String {
        let pod = explanation.pod
        let word = pod.isReady ? "ready" : pod.phase
        let state = "\(pod.id) is \(word)"
        guard let condition = pod.condition else { return "\(state).".printable }
        let next = condition.nextActionAt.map { "; next look \(Age(of: $0, at: now).prospect)" } ?? ""
        let name = condition.name == word ? "" : "\(condition.name), "
        return "\(state): \(name)\(condition.reason)\(next).".printable
    }

    private var facts: String? {
        guard !explanation.facts.isEmpty else { return nil }
        let rows = explanation.facts.map { [$0.position.map { String($0) } ?? "-", $0.text] }
        return Table(["POSITION", "FACT"], rows: rows).text()
    }

    private var attempts: String? {
        guard !explanation.attempts.isEmpty else { return nil }
        let rows = explanation.attempts.map { attempt in
            [String(attempt.attempt), attempt.id.map { String($0) } ?? "-", attempt.phase]
                + [attempt.since.map { Age(of: $0, at: now).description } ?? "-", attempt.reason ?? "-"]
        }
        return Table(["ATTEMPT", "DROPLET", "PHASE", "SINCE", "REASON"], rows: rows).text()
    }
}
