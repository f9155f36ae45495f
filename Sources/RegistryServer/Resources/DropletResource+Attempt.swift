package import Pods
package import RegistryAPI

extension DropletResource {
    package init(_ attempt: Attempt) {
        self.init(
            attempt: attempt.id.rawValue,
            phase: attempt.phase.rawValue,
            name: attempt.specification.name,
            id: attempt.dropletID,
            ip: attempt.ip,
            since: Timestamp(milliseconds: attempt.phaseTime),
            reason: attempt.refused?.message ?? attempt.note
        )
    }
}
