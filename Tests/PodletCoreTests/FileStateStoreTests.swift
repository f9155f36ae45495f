import APIKeys
import ClientTestSupport
import FoundationEssentials
import PodletCore
import TestSupport
import Testing

@Suite struct FileStateStoreTests {
    let state = PodletState(key: APIKeyText(id: 12, secret: .random()), isEnrolled: true)

    @Test func `state comes back, and nobody else can read it`() async throws {
        try await withTemporaryDirectory { directory in
            let path = "\(directory)/podlet.state"
            let store = FileStateStore(path: path)
            #expect(try store.load() == nil)
            try store.save(PodletState(key: state.key, isEnrolled: false))
            try store.save(state)
            #expect(try FileStateStore(path: path).load() == state)
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["podlet.state"])
        }
    }

    @Test func `the lasting key stands in the file for the machine's own scripts`() async throws {
        try await withTemporaryDirectory { directory in
            let path = "\(directory)/podlet.state"
            try FileStateStore(path: path).save(state)
            let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
            #expect(text.contains(#""api_key":"\#(state.key.text)""#))
        }
    }

    @Test func `a damaged file is never taken for a new machine`() async throws {
        try await withTemporaryDirectory { directory in
            let path = "\(directory)/podlet.state"
            try Data("{".utf8).write(to: URL(filePath: path))
            let failure = #expect(throws: PodletFailure.self) { try FileStateStore(path: path).load() }
            #expect(failure?.description.contains("else retire the pod and create another") == true)
        }
    }

    @Test func `state that cannot be written is a failure`() {
        #expect(throws: PodletFailure.self) { try FileStateStore(path: "/nowhere/podlet.state").save(state) }
    }
}
