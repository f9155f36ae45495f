internal import DurableFiles
internal import Glibc
internal import RegistryAPI

/// A plan that was kept, to be read by people and applied later.
struct PlanFile {
    /// As every other file: whom the process's mask lets read it is to look at the plan.
    private static let permissions: mode_t = 0o666

    /// No plan is larger.
    private static let byteCountMaximum = 64 << 20

    let path: String

    /// Never writes over a file: it may be a plan that somebody has approved.
    ///
    /// What fails leaves none behind.
    func write(_ plan: PlanResource) throws {
        let bytes = try WireFormat.encode(plan, pretty: true) + Array("\n".utf8)
        do throws(FileFailure) {
            guard try DurableFile.create(path, with: bytes, permissions: Self.permissions) else {
                throw FileFailure(call: "link", path, EEXIST)
            }
        } catch {
            throw CommandFailure.failed("the plan is not kept in '\(path)': \(Self.writeStory(error.code))")
        }
    }

    /// The plan without its time, since what it tells has grown old with it.
    func read() throws -> PlanResource {
        do {
            let file = try Descriptor<FileFailure>(path, O_RDONLY)
            var plan = try WireFormat.decode(PlanResource.self, from: try file.readAll(atMost: Self.byteCountMaximum))
            plan.time = nil
            return plan
        } catch let failure as FileFailure {
            throw CommandFailure.failed("'\(path)' cannot be read: \(Self.readStory(failure.code))")
        } catch {
            throw CommandFailure.usage("'\(path)' is not a plan; make one with `podctl plan -f FILE`")
        }
    }

    /// Why nothing was kept, and what to do about it.
    private static func writeStory(_ code: CInt) -> String {
        switch code {
        case EEXIST, EISDIR: "it is there already, and a kept plan is never written over; choose another name"
        case ENOENT, ENOTDIR: "its directory does not exist; make it first"
        case ENOSPC, EDQUOT, EFBIG: "the disk is full; make room"
        default: story(code)
        }
    }

    /// Why there is nothing to read, and what to do about it.
    private static func readStory(_ code: CInt) -> String {
        switch code {
        case ENOENT, ENOTDIR: "there is no such file; keep a plan with `podctl plan -f FILE` first"
        case EISDIR: "it is a directory; name the file that `podctl plan -f FILE` kept"
        case EFBIG: "it is too large for a plan; name the file that `podctl plan -f FILE` kept"
        default: story(code)
        }
    }

    private static func story(_ code: CInt) -> String {
        switch code {
        case EACCES, EPERM: "you may not; look at who owns it"
        default: "\(unsafe String(cString: strerror(code))); choose another file"
        }
    }
}
