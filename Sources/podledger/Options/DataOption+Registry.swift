internal import Curl
internal import EventLog
internal import Registry
internal import RegistryAPI
internal import RegistryServer

extension DataOption {
    /// Opens the registry and lends it to `body`; where a server holds the directory, `orServer` asks that instead.
    func withRegistry<Value: Sendable>(
        _ body: (Registry) async throws -> Value,
        orServer ask: (RegistryClient) async throws -> Value
    ) async throws -> Value {
        let registry: Registry
        do throws(RegistryReadError) {
            _ = try RegistryReader.open(directory: directory)
            registry = try Registry.open(configuration)
        } catch .log(.heldByAnotherProcess) {
            return try await askServer(ask)
        }
        let outcome: Result<Value, any Error>
        do { outcome = .success(try await body(registry)) } catch { outcome = .failure(error) }
        await registry.close()
        return try outcome.get()
    }

    /// Asks the server that holds the directory; a key that it does not take is the directory's own, and can be mended here.
    func askServer<Value>(_ ask: (RegistryClient) async throws -> Value) async throws -> Value {
        let client = try client()
        do {
            return try await ask(client)
        } catch RegistryClientError.unauthorized(let problem), RegistryClientError.forbidden(let problem) {
            throw UnusableAdminKey(directory: directory, problem: problem)
        }
    }

    /// The server that holds the directory, with its own admin key.
    private func client() throws(EventLogError) -> RegistryClient {
        guard let server = RunningServer(of: directory) else { throw .heldByAnotherProcess(directory: directory) }
        let key = KeySource.file(directory + "/" + AdminKey.fileName)
        return RegistryClient(server: server.url, key: key, trust: server.trust, http: HTTPClient())
    }
}
