internal import PodletCore

/// Where a simulated machine keeps what outlives a restart of its.
struct MachineDisk {
    let state: any PodletStateStore
    let challenges: any ChallengeStore
}

extension MachineDisk {
    /// In memory.
    init() {
        self.init(state: MemoryStateStore(), challenges: MemoryChallengeStore())
    }

    /// In files whose paths begin with `prefix`.
    init(prefix: String) {
        self.init(
            state: FileStateStore(path: prefix + ".state"),
            challenges: FileChallengeStore(path: prefix + ".challenges")
        )
    }
}
