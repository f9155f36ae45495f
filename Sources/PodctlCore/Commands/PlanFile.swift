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
            throw CommandFailure.usage("the plan cannot be kept in '\(path)': \(error.localizedDescription)")
        }
    }

    func read() throws -> PlanResource {
        do {
            return try WireFormat.decode(PlanResource.self, from: Array(try Data(contentsOf: URL(filePath: path))))
        } catch is DecodingError {
            throw CommandFailure.usage("'\(path)' is not a plan; make one with `podctl plan -f FILE`")
        } catch {
            throw CommandFailure.usage("'\(path)' cannot be read: \(error.localizedDescription)")
        }
    }
}
