internal import DigitalOceanSimulator
internal import Pods
internal import Reconciler
internal import Registry

extension World {
    private static let bootTime: Int64 = 5_000
    private static let beatInterval: Int64 = 30_000

    /// Takes in what happened in the account by itself.
    mutating func feel(_ occurrences: [Occurrence]) {
        for occurrence in occurrences {
            switch occurrence {
            case .becameActive(let droplet), .restarted(let droplet): turnOn(droplet)
            case .wentOff(let droplet), .hung(let droplet): guests[droplet]?.isOn = false
            case .deleted(let droplet): guests[droplet] = nil
            case .answered: break
            }
        }
    }

    private mutating func turnOn(_ droplet: Int) {
        if guests[droplet] == nil {
            let userData = account.truth(showsUserData: true).first { $0.id == droplet }?.userData
            guests[droplet] = Guest(userData: userData ?? "", droplet: droplet)
        }
        if let truth = account.truth().first(where: { $0.id == droplet }), isStillborn(truth) {
            guests[droplet]?.isBroken = true
        }
        guests[droplet]?.isOn = true
        schedule(droplet, after: Self.bootTime)
    }

    /// Machines of the pod 'dud' never come up, whatever they are called.
    private func isStillborn(_ droplet: DropletTruth) -> Bool {
        fleet.pod(of: droplet)?.id.rawValue == "dud"
    }

    private mutating func schedule(_ droplet: Int, after delay: Int64) {
        guard guests[droplet]?.isScheduled == false else { return }
        guests[droplet]?.isScheduled = true
        timetable.add(.guest(droplet: droplet), at: now + delay)
    }

    /// One beat of a machine, or its enrolment; what fails is tried again.
    mutating func live(_ droplet: Int) async throws {
        guests[droplet]?.isScheduled = false
        guard var guest = guests[droplet], guest.isOn, !guest.isBroken else { return }
        if let registry = process?.registry, receiverUpFrom <= now, guest.silentUntil <= now {
            guard try await speak(&guest, droplet, to: registry) else {
                guests[droplet] = nil
                return
            }
            guests[droplet] = guest
        }
        schedule(droplet, after: Self.beatInterval)
    }

    /// Whether the registry still wants to hear the machine.
    private func speak(_ guest: inout Guest, _ droplet: Int, to registry: Registry) async throws -> Bool {
        do throws(RegistryError) {
            if let machine = guest.machine {
                try await registry.beat(from: machine)
                return true
            }
            let enrolment = KeyCommand.enrol(
                guest.key,
                secretHash: VirtualBriefing.hash(guest.ownSecret),
                dropletID: Int64(droplet)
            )
            try await registry.execute(enrolment, by: .registry)
        } catch .refused {
            return false
        } catch {
            return true
        }
        guest.machine = try registry.reader.fleet().keys[guest.key]?.grant.machine
        return true
    }

    mutating func silence(_ pod: PodID, for milliseconds: Int64) {
        guard let droplet = serving(pod) else { return }
        let end = now + milliseconds
        guests[droplet]?.silentUntil = end
    }

    /// From now on the machine neither beats nor answers, whatever is done to its power.
    mutating func breakDown(_ pod: PodID) {
        guard let droplet = serving(pod) else { return }
        guests[droplet]?.isBroken = true
    }

    /// Whatever runs answers, unless it is broken.
    mutating func answer(_ probe: Timetable.Probe) {
        guard case .probe(let continuation)? = process?.waiting.removeValue(forKey: probe.id) else { return }
        let isUp = account.truth().contains { $0.id == probe.droplet && $0.exists && $0.status == "active" }
        let isBroken = guests[probe.droplet]?.isBroken ?? false
        continuation.resume(returning: isUp && !isBroken ? .answered(port: 22) : .unanswered)
    }

    func serving(_ pod: PodID) -> Int? {
        fleet.pod(pod).flatMap { fleet.openAttempt(of: $0)?.dropletID }.map(Int.init)
    }
}
