import ClientTestSupport
import FoundationEssentials
import PodletCore
import RegistryAPI
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct ExecutableHookTests {
    private let start = HookStep(.start, .sample("pwn"))

    @Test func `a hook gets the verb and the challenge, and nothing else of podlet's`() async throws {
        try await withScript(#"echo "$@" >"$0.out"; env | grep PODLEDGER_ | sort >>"$0.out""#) { path in
            try await run(ExecutableHook(path: path))
            let said = try String(contentsOf: URL(filePath: path + ".out"), encoding: .utf8)
            #expect(
                said == """
                    start
                    PODLEDGER_CHALLENGE=pwn
                    PODLEDGER_CHALLENGE_DEFINITION=7
                    PODLEDGER_CHALLENGE_IMAGE=ghcr.io/ctf/pwn:1
                    PODLEDGER_CHALLENGE_NAME=The pwn
                    PODLEDGER_CHALLENGE_PORTS=53/udp 8080/tcp

                    """
            )
        }
    }

    @Test func `a hook that fails is told with its last line`() async throws {
        try await withScript("echo one; echo 'no such image' >&2; echo; exit 3") { path in
            await #expect(throws: HookFailure.failed("the hook's start ended with 3: no such image")) {
                try await run(ExecutableHook(path: path))
            }
        }
    }

    @Test func `a line that differs by the ids in it is told in the same words each time`() async throws {
        for id in ["3f9ab0c44e51", "d2c5b7de9a18f04ae3a64c0a5ad3e0f1c1b7ad20a4a9a29ac3c2a0c7a0d1e2f3"] {
            try await withScript("echo 'container \(id) on port 8080: address in use'; exit 125") { path in
                let text = "the hook's start ended with 125: container … on port 8080: address in use"
                await #expect(throws: HookFailure.failed(text)) { try await run(ExecutableHook(path: path)) }
            }
        }
    }

    @Test func `a long line is told as far as 1,000 bytes`() async throws {
        try await withScript("head -c 3000 /dev/zero | tr '\\0' x; exit 1") { path in
            let line = String(repeating: "x", count: 1_000)
            await #expect(throws: HookFailure.failed("the hook's start ended with 1: \(line)")) {
                try await run(ExecutableHook(path: path))
            }
        }
    }

    @Test func `no signal is blocked in a hook`() async throws {
        try await withScript(#"grep '^SigBlk' /proc/self/status >"$0.out""#) { path in
            try await run(ExecutableHook(path: path))
            let said = try String(contentsOf: URL(filePath: path + ".out"), encoding: .utf8)
            #expect(said == "SigBlk:\t0000000000000000\n")
        }
    }

    @Test func `a hook that says very much is heard to its end`() async throws {
        try await withScript("yes | head -c 300000; echo last; exit 1") { path in
            await #expect(throws: HookFailure.failed("the hook's start ended with 1: last")) {
                try await run(ExecutableHook(path: path))
            }
        }
    }

    @Test func `a hook that takes too long is ended with all it has started`() async throws {
        try await withScript(#"sh -c 'echo $$ >"$0.child"; exec sleep 600' "$0" & wait"#) { path in
            let hook = ExecutableHook(path: path, timeLimit: .seconds(3))
            await #expect(throws: HookFailure.self) { try await run(hook) }
            let child = try String(contentsOf: URL(filePath: path + ".child"), encoding: .utf8)
            let status = "/proc/\(child.split(separator: "\n").first ?? "0")/status"
            let state = try? String(contentsOf: URL(filePath: status), encoding: .utf8)
            #expect(state.map { $0.contains("State:\tZ") } ?? true)
        }
    }

    @Test func `a hook that is not there has not run`() async throws {
        await #expect(throws: HookFailure.notRun("cannot run '/nowhere/hook': No such file or directory")) {
            try await ExecutableHook(path: "/nowhere/hook").carryOut(start)
        }
    }

    /// A new script is busy as long as a process that another test is just starting has it open, too.
    private func run(_ hook: ExecutableHook) async throws {
        while true {
            do {
                return try await hook.carryOut(start)
            } catch HookFailure.notRun(let text) where text.hasSuffix("Text file busy") {
                await Task.yield()
            }
        }
    }

    private func withScript(_ text: String, _ body: (String) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            let path = "\(directory)/hook"
            try Data("#!/bin/sh\n\(text)\n".utf8).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
            try await body(path)
        }
    }
}
