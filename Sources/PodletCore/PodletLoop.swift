internal import APIKeys
package import RegistryAPI

/// The work of a machine: enrol once, then beat for as long as it is wanted.
package struct PodletLoop: Sendable {
    private let configuration: PodletConfiguration
    private let store: any PodletStateStore
    private let client: RegistryClient
    private let clock: any Clock<Duration>
    private let challenges: ChallengeKeeper?
    private let dropletID: @Sendable () -> Int64?
    private let report: @Sendable (PodletReport) -> Void
    private var generator: any RandomNumberGenerator & Sendable

    /// The key of `client` is not used, and its policy should be a single attempt: the rhythm is the loop's own.
    package init(
        configuration: PodletConfiguration,
        store: any PodletStateStore,
        client: RegistryClient,
        clock: any Clock<Duration> = ContinuousClock(),
        generator: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
        challenges: ChallengeKeeper? = nil,
        dropletID: @escaping @Sendable () -> Int64? = { nil },
        report: @escaping @Sendable (PodletReport) -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.store = store
        self.client = client
        self.clock = clock
        self.generator = generator
        self.challenges = challenges
        self.dropletID = dropletID
        self.report = report
    }

    /// Enrols, beats and runs challenges until the task is cancelled or the registry wants the machine no more; ends
    /// only by throwing.
    package func run() async throws(PodletFailure) {
        var copy = self
        async let _ = challenges?.run()
        try await copy.work()
    }
}

extension PodletLoop {
    private mutating func work() async throws(PodletFailure) -> Never {
        let client = client.using(.text(try await enrolledKey().text))
        try await pause(for: configuration.interval * Double.random(in: 0..<1, using: &generator))
        while true {
            let podID = configuration.podID
            let beat = try await pursue(.beat) { () throws(RegistryClientError) in try await client.beat(podID) }
            report(.beat(position: beat.position))
            if let challenges { await follow(beat, challenges, client) }
            try await pause(for: configuration.interval)
        }
    }

    /// Hands the orders on, and tells what has become of earlier ones; what cannot be told now is told later.
    private func follow(
        _ beat: BeatResponse,
        _ challenges: ChallengeKeeper,
        _ client: RegistryClient
    ) async {
        if let orders = beat.challenges { await challenges.take(orders, told: beat.told ?? []) }
        for news in await challenges.news {
            do throws(RegistryClientError) {
                try await client.tell(news, of: configuration.podID)
                await challenges.noteTold(news)
            } catch {
                report(.untold(news, error))
                return
            }
        }
    }

    /// The lasting key; enrols it first if that has not been confirmed yet.
    private mutating func enrolledKey() async throws(PodletFailure) -> APIKeyText {
        let state = try storedState()
        guard !state.isEnrolled else { return state.key }
        let client = client.using(.text(configuration.apiKey.text))
        let request = EnrolRequest(secretHash: state.key.secret.hexadecimalHash, dropletID: dropletID())
        _ = try await pursue(.enrolment) { () throws(RegistryClientError) in try await client.enrol(request) }
        try store.save(PodletState(key: state.key, isEnrolled: true))
        report(.enrolled(state.key))
        return state.key
    }

    /// State kept for this very key, or new state, durable before anybody hears of it.
    ///
    /// State for another key came with the image the machine was made from, and is of no use.
    private mutating func storedState() throws(PodletFailure) -> PodletState {
        if let state = try store.load(), state.key.id == configuration.apiKey.id { return state }
        let secret = APIKeySecret(using: &generator)
        let state = PodletState(key: APIKeyText(id: configuration.apiKey.id, secret: secret), isEnrolled: false)
        try store.save(state)
        return state
    }
}

extension PodletLoop {
    /// Repeats a call until it succeeds or there is no use in it.
    private mutating func pursue<Answer>(
        _ step: Recovery.Step,
        _ call: () async throws(RegistryClientError) -> Answer
    ) async throws(PodletFailure) -> Answer {
        var failureCount = 0
        while true {
            do throws(RegistryClientError) {
                return try await call()
            } catch {
                failureCount += 1
                try await recover(from: error, during: step, failureCount)
            }
        }
    }

    private mutating func recover(
        from error: RegistryClientError,
        during step: Recovery.Step,
        _ failureCount: Int
    ) async throws(PodletFailure) {
        switch Recovery(error, during: step, failureCount: failureCount, using: &generator) {
        case .stop(let failure): throw failure
        case .retry(let delay):
            report(.failed(error, retryAfter: delay))
            try await pause(for: delay)
        }
    }

    private func pause(for delay: Duration) async throws(PodletFailure) {
        do {
            try await clock.sleep(for: delay)
        } catch {
            throw .cancelled
        }
    }
}
