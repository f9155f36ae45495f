internal import Pods
internal import Registry
internal import RegistryAPI

extension RegistryReader {
    /// Lets a machine at its own pod, and tells one whose pod has gone past it to stop.
    func admit(_ machine: KeyGrant.Machine, to id: PodID) throws {
        let rejection: Rejection? = try withFleet { fleet in
            guard fleet.pod(id)?.row == machine.pod else {
                return Rejection(.forbidden, "this key belongs to the machine of another pod than '\(id)'")
            }
            do throws(Refusal) {
                _ = try fleet.streamOfBeat(from: machine)
                return nil
            } catch {
                return Rejection(error)
            }
        }
        if let rejection { throw rejection }
    }
}
