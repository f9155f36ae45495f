import EventLog

extension Contest {
    /// Callers append, each measurement to a new log that is never sealed.
    init(_ workload: AppendWorkload, crowd: Crowd, _ floor: Floor, _ scratch: Scratch) {
        self.init(
            title: workload.title,
            aim: "≥ 0.9",
            workload: workload,
            crowd: crowd,
            floor,
            scratch,
            configuration: EventLogConfiguration.unsealed
        )
    }

    /// Callers append for so long that the log is sealed many times meanwhile.
    init(sealing workload: AppendWorkload, crowd: Crowd, _ floor: Floor, _ scratch: Scratch) {
        self.init(
            title: workload.title + ", sealing meanwhile",
            aim: "≥ 0.7",
            workload: workload,
            crowd: crowd,
            floor,
            scratch,
            configuration: { EventLogConfiguration(directory: $0) }
        )
    }

    /// The same callers append as many bytes to a stream of Redis.
    init(_ workload: AppendWorkload, crowd: Crowd, _ peer: RedisPeer, _ scratch: Scratch) {
        title = workload.title
        callers = crowd.callers
        aim = "≥ 1"
        other = "Redis stream"
        ours = {
            try await scratch.withFresh { directory in
                try await workload.measure(crowd, EventLogConfiguration(directory: directory))
            }
        }
        theirs = { try await scratch.withFresh { directory in try await peer.append(crowd, in: directory) } }
    }

    private init(
        title: String,
        aim: String,
        workload: AppendWorkload,
        crowd: Crowd,
        _ floor: Floor,
        _ scratch: Scratch,
        configuration: @escaping (String) -> EventLogConfiguration
    ) {
        self.title = title
        self.callers = crowd.callers
        self.aim = aim
        other = "C"
        ours = { try await scratch.withFresh { try await workload.measure(crowd, configuration($0)) } }
        theirs = {
            try await scratch.withFresh { directory in
                try floor.append("\(directory)/log.mdb", workload.floorName, crowd)
            }
        }
    }
}
