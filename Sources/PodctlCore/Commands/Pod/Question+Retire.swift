internal import Presenting
internal import RegistryAPI

extension Question {
    /// Shows what is about to be retired, and where, so that nobody retires the pods of another registry.
    init(retiring pods: [PodResource], of server: String, now: Timestamp) {
        let table = PodTable(now: now, isWide: false).table(pods)
        self.init(
            story: "These pods of \(server) would be retired for good:\n\n\(table.text())\n",
            question: "Retire \(pods.count == 1 ? "it" : "all \(pods.count)")?",
            unattended: "nobody can be asked here; give --yes to retire \(pods.count) of them",
            declined: "nothing was retired"
        )
    }
}
