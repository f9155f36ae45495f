import Curl
import RegistryServer
import Testing

@Suite(.timeLimit(.minutes(1))) struct ConnectionTests {
    @Test func `connections beyond the cap wait until there is room`() async throws {
        var configuration = RegistryServerConfiguration()
        configuration.connectionMaximum = 1
        configuration.commentInterval = .milliseconds(50)
        try await TestServer.run(configuration) { server in
            let request = HTTPRequest(url: server.url + "/healthz", timeout: .milliseconds(300), connection: .fresh)
            do {
                let stream = try await server.follow("/v1/events/stream")
                #expect(stream.status == 200)
                #expect(await server.http.send(request).response == nil)
            }
            var patient = request
            patient.timeout = .seconds(20)
            #expect(await server.http.send(patient).response?.status == 200)
        }
    }
}
