internal import Pods
internal import Reconciler
internal import RegistryAPI

extension Fleet {
    /// The pod whose droplet it is, or was.
    func owner(of droplet: Int64) -> Pod? {
        let row = owners[droplet].flatMap { attempts[$0]?.pod } ?? duplicates[droplet]?.pod
        return row.flatMap { pods[$0] }
    }

    /// The orphan with this id, or why there is none.
    func orphan(_ droplet: Int64, in plan: Plan) -> Result<Plan.Orphan, Rejection> {
        guard let grounds = plan.grounds else {
            return .failure(
                Rejection(.conflict, "no complete listing yet, so that no orphan is known; try again later")
            )
        }
        if let blindness = plan.blindness {
            return .failure(Rejection(.conflict, "nothing is adopted now: \(blindness)"))
        }
        if let orphan = grounds.orphans.first(where: { $0.dropletID == droplet }) { return .success(orphan) }
        if let pod = owner(of: droplet) {
            let story = "it belongs to pod '\(pod.id)'" + (pod.isAbandoned ? ", which is abandoned" : "")
            return .failure(Rejection(.conflict, "droplet \(droplet) is no orphan: \(story)"))
        }
        if grounds.foreign.contains(droplet) {
            let reason = "droplet \(droplet) does not carry this registry's marker; what is foreign is never touched"
            return .failure(Rejection(.refused, reason))
        }
        let reason = "no orphan in the newest listing has the id \(droplet); `podctl orphans` lists those there are"
        return .failure(Rejection(.unknownOrphan, reason))
    }
}
