/// The same work done by us and by C.
struct Contest {
    let title: String

    /// How many wait for answers at a time; `nil` for work without callers.
    let callers: Int?

    let ours: () async throws -> Tally
    let theirs: () async throws -> Tally
}

extension Contest {
    /// Each measurement begins a log of its own, with a thousand pods that have machines.
    init(_ workload: AppendWorkload, crowd: Crowd, _ floor: Floor, _ scratch: Scratch) {
        title = workload.title
        callers = crowd.callers
        ours = {
            try await scratch.withFresh { directory in try await workload.measure(crowd, in: directory) }
        }
        theirs = {
            try await scratch.withFresh { directory in
                try floor.append("\(directory)/log.mdb", workload.floorName, crowd)
            }
        }
    }

    init(_ log: ReplayedLog, _ floor: Floor) {
        title = ReplayedLog.title
        callers = nil
        ours = { try log.measure() }
        theirs = { try floor.replay(log.path, expecting: log.fold) }
    }
}
