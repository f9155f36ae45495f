import ChildProcesses
import Testing

@Suite struct ChildProcessTests {
    private func launch(
        _ script: String,
        _ output: Launch.Output = .read,
        environment: [String: String] = [:],
        leadsGroup: Bool = false
    ) throws -> ChildProcess {
        try ChildProcess(
            Launch("/bin/sh", ["-c", script], environment: environment, output: output, leadsGroup: leadsGroup)
        )
    }

    private func text(of process: borrowing ChildProcess) -> String {
        var (bytes, buffer): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 512))
        while true {
            let count = process.read(into: &buffer)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer.prefix(count)
        }
    }

    @Test func `a program gets its arguments and no other environment, and what it says is read`() throws {
        let process = try launch(
            #"echo "$WORD"; set | grep -c ^HOME="#,
            environment: ["WORD": "hello", "PATH": "/bin:/usr/bin"]
        )
        let (said, ending) = (text(of: process), process.ending())
        #expect(said == "hello\n0\n")
        #expect(ending == .exited(status: 1))
    }

    @Test func `a program that a signal ends is told from one that exits`() throws {
        let process = try launch("kill -SEGV $$")
        let ending = process.ending()
        #expect(ending == .killed(signal: 11))
    }

    @Test func `a program reads nothing, and no signal is blocked in it`() throws {
        let process = try launch("cat; grep ^SigBlk /proc/self/status", environment: ["PATH": "/bin:/usr/bin"])
        let (said, ending) = (text(of: process), process.ending())
        #expect(said == "SigBlk:\t0000000000000000\n")
        #expect(ending == .exited(status: 0))
    }

    @Test func `a program that takes too long is ended with all that it has started`() async throws {
        let process = try launch("sleep 600 & wait", environment: ["PATH": "/bin:/usr/bin"], leadsGroup: true)
        let ending = await process.ending(within: .milliseconds(100))
        // Whoever has the pipe's other end open lives: the end of what is read is the end of them all.
        let said = text(of: process)
        #expect(ending == .overdue)
        #expect(said.isEmpty)
    }

    @Test func `a program that is not there cannot be run`() {
        #expect(throws: LaunchFailure(call: "posix_spawn", "/nowhere", 2)) {
            _ = try ChildProcess(Launch("/nowhere", [], environment: [:], output: .read, leadsGroup: false))
        }
    }
}
