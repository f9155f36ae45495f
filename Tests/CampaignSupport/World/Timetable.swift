internal import Curl
internal import Pods

/// What is on its way in the world, in order of time.
struct Timetable {
    /// A request between the reconciler and DigitalOcean.
    struct Call {
        let id: Int
        let request: HTTPRequest
        let process: Int
        let sentAt: Int64
        var isRetry = false

        /// The client has given it up; what becomes of it is heard by nobody.
        var isUnheard = false
    }

    struct Write {
        let id: Int
        let command: LogCommand
        let process: Int
    }

    /// A machine that is asked for a sign of life.
    struct Probe {
        let id: Int
        let droplet: Int
        let process: Int
    }

    enum Matter {
        case arrival(Call)
        case reply(Call, HTTPOutcome)
        case write(Write)
        case probe(Probe)
        case start
        case guest(droplet: Int)

        /// An outsider undoes what he did.
        case repair(droplet: Int)

        /// The wall clock is set right.
        case setClock
    }

    private struct Entry {
        let time: Int64
        let order: Int
        let matter: Matter
    }

    private var entries: [Entry] = []
    private var order = 0

    var nextTime: Int64? { entries.first?.time }

    mutating func add(_ matter: Matter, at time: Int64) {
        order += 1
        let index = entries.firstIndex { $0.time > time } ?? entries.endIndex
        entries.insert(Entry(time: time, order: order, matter: matter), at: index)
    }

    mutating func takeNext(dueBy now: Int64) -> Matter? {
        guard let first = entries.first, first.time <= now else { return nil }
        return entries.removeFirst().matter
    }

    /// Forgets what a dead process had begun; its requests travel on, and land when `landing` says.
    mutating func bury(process: Int, landing: (Call) -> Int64?) {
        let all = entries
        entries = []
        for entry in all {
            switch entry.matter {
            case .write(let write) where write.process == process: break
            case .probe(let probe) where probe.process == process: break
            case .reply(let call, _) where call.process == process: break
            case .arrival(let call) where call.process == process:
                add(.arrival(call), at: max(entry.time, landing(call) ?? 0))
            default: add(entry.matter, at: entry.time)
            }
        }
    }
}
