/// One thing that goes wrong at one numbered step of a run.
package struct Mishap: Hashable, Sendable {
    package let step: Int
    package let kind: MishapKind

    package init(_ kind: MishapKind, at step: Int) {
        self.step = step
        self.kind = kind
    }
}

extension Mishap: CustomStringConvertible {
    package var description: String { "\(step):\(kind.rawValue)" }

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let step = Int(parts[0]), let kind = MishapKind(rawValue: String(parts[1])) else {
            return nil
        }
        self.init(kind, at: step)
    }
}
