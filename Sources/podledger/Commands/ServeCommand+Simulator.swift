internal import ArgumentParser
internal import Curl
internal import DigitalOceanSimulator
internal import Logging
internal import Registry
internal import RegistryServer
internal import ServiceLifecycle

extension ServeCommand {
    /// One of two that run side by side has ended, with what it threw.
    private enum End {
        case ofSimulator((any Error)?)
        case ofServing((any Error)?)
    }

    /// Serves what drives a simulator in this process; the simulator outlives the serving, which cannot outlive it.
    func serveBesideSimulator(
        _ registry: Registry,
        _ served: RegistryServerConfiguration,
        _ http: HTTPClient
    ) async throws {
        let logger = log.logger("simulator")
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        var configuration = try simulator.configuration(
            stateFile: data.directory + "/simulator.json",
            http: http,
            logger: logger
        )
        configuration.onReady = { port in
            StandardStream.error.write(
                "the simulated account is at http://127.0.0.1:\(port); for trouble see /simulator there"
            )
            ready.yield(port)
        }
        let group = ServiceGroup(services: [try SimulatorServer(configuration, logger: logger)], logger: logger)
        let failure = await withTaskGroup(of: End.self) { tasks in
            tasks.addTask {
                defer { ready.finish() }
                return .ofSimulator(await thrown(by: { try await group.run() }))
            }
            if let port = await ports.first(where: { _ in true }) {
                tasks.addTask {
                    .ofServing(await thrown(by: { try await serve(registry, served, simulatorAt: port, http) }))
                }
            }
            return await Self.firstFailure(of: &tasks, group)
        }
        if let failure { throw failure }
    }

    private func serve(
        _ registry: Registry,
        _ served: RegistryServerConfiguration,
        simulatorAt port: Int,
        _ http: HTTPClient
    ) async throws {
        var digitalOcean = digitalOcean
        digitalOcean.givenURL = "http://127.0.0.1:\(port)"
        try await serve(registry, served, digitalOcean, http)
    }

    /// Waits for both: the simulator is shut down in order, and without it there is nothing to serve.
    private static func firstFailure(
        of tasks: inout TaskGroup<End>,
        _ group: ServiceGroup
    ) async -> (any Error)? {
        var first: (any Error)?
        for await end in tasks {
            switch end {
            case .ofSimulator(let failure):
                first = first ?? failure
                tasks.cancelAll()
            case .ofServing(let failure):
                first = first ?? failure
                await group.triggerGracefulShutdown()
            }
        }
        return first
    }
}

/// What `body` threw, if anything.
func thrown(by body: () async throws -> Void) async -> (any Error)? {
    do { try await body() } catch { return error }
    return nil
}
