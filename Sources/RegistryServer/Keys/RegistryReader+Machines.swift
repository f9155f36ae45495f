internal import Pods
internal import Registry
internal import RegistryAPI

extension RegistryReader {
    /// Lets a machine at its own pod, which it is lent, and tells one whose pod has gone past it to stop.
    func admit<Answer: Sendable>(
        _ machine: KeyGrant.Machine,
        to id: PodID,
        _ body: (Pod, borrowing Fleet) -> Answer
    ) throws -> Answer {
        let result: Result<Answer, Rejection> = try withFleet { fleet in
            guard let pod = fleet.pod(id), pod.row == machine.pod else {
                return .failure(Rejection(.forbidden, "this key belongs to the machine of another pod than '\(id)'"))
            }
            do throws(Refusal) {
                _ = try fleet.streamOfBeat(from: machine)
                return .success(body(pod, fleet))
            } catch {
                return .failure(Rejection(error))
            }
        }
        return try result.get()
    }
}
