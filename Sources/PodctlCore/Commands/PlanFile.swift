internal import Foundation
internal import RegistryAPI

/// A plan that was kept, to be read by people and applied later.
struct PlanFile {
    let path: String

    /// Never writes over a file: it may be a plan that somebody has approved.
    func write(_ plan: PlanResource) throws {
        let bytes = try WireFormat.encode(plan, pretty: true) + Array("\n".utf8)
        do {
            try Data(bytes).write(to: URL(filePath: path), options: [.withoutOverwriting])
        } catch {
            throw CommandFailure.failed("the plan is not kept in '\(path)': \(Self.story(of: error))")
        }
    }

    func read() throws -> PlanResource {
        do {
            return try WireFormat.decode(PlanResource.self, from: Array(try Data(contentsOf: URL(filePath: path))))
        } catch is DecodingError {
            throw CommandFailure.usage("'\(path)' is not a plan; make one with `podctl plan -f FILE`")
        } catch {
            throw CommandFailure.failed("'\(path)' cannot be read: \(Self.story(of: error))")
        }
    }

    /// What is the matter with the file, and what to do about it.
    private static func story(of error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileWriteFileExists: "it is there already, and a kept plan is never written over; choose another name"
        case .fileNoSuchFile: "its directory does not exist; make it first"
        case .fileReadNoSuchFile: "there is no such file; keep a plan with `podctl plan -f FILE` first"
        case .fileReadNoPermission, .fileWriteNoPermission: "you may not; look at who owns it"
        case .fileWriteOutOfSpace: "the disk is full; make room"
        default: "\(error)"
        }
    }
}
