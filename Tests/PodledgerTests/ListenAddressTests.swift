import Reconciler
import Testing

@testable import podledger

@Suite struct ListenAddressTests {
    @Test(arguments: ["127.0.0.1:7470", "localhost:7470", "[::1]:7470", "0.0.0.0:7470", "[::]:7470"])
    func `no machine of a real account is made that is told an address it cannot reach`(_ argument: String) throws {
        let box = ServerAddressBox(nil)
        box.learn(try #require(ListenAddress(argument: argument)).told(toMachinesElsewhere: true))

        let trouble = #expect(throws: Trouble.self) { _ = try box.current() }
        #expect(trouble?.message.contains("--public-url") == true)
    }

    @Test func `what the operator says is told, wherever the server listens`() throws {
        let box = ServerAddressBox("https://registry.example")
        box.learn(try #require(ListenAddress(argument: "127.0.0.1:7470")).told(toMachinesElsewhere: true))
        #expect(try box.current() == "https://registry.example")
    }

    @Test func `a simulated machine is told where it is, and a real one an address of this machine`() throws {
        let everywhere = try #require(ListenAddress(argument: "0.0.0.0:7470"))
        #expect(try everywhere.told(toMachinesElsewhere: false).get() == "http://127.0.0.1:7470")
        let public4 = try #require(ListenAddress(argument: "192.0.2.10:7470"))
        #expect(try public4.told(toMachinesElsewhere: true).get() == "http://192.0.2.10:7470")
    }
}
