import Foundation

/// What one probe found, as it is printed by one process and read by another.
struct ProbeReport {
    let duration: Duration

    /// The most memory that was resident at a time.
    let peakKilobytes: Int
    let digest: FleetDigest

    var tally: Tally { Tally(events: digest.events, duration: duration) }
    var milliseconds: Double { duration / .milliseconds(1) }
    var peakMegabytes: Double { Double(peakKilobytes) / 1_024 }

    var line: String {
        "\(Int(duration / .nanoseconds(1))) \(peakKilobytes) \(digest.events) \(digest.beats) \(digest.labels)"
    }
}

extension ProbeReport {
    init(printed numbers: [Int]) throws {
        guard numbers.count == 5 else { throw Failure("a probe gave \(numbers)") }
        duration = .nanoseconds(numbers[0])
        peakKilobytes = numbers[1]
        digest = FleetDigest(events: numbers[2], beats: numbers[3], labels: numbers[4])
    }

    /// Measures `body` in this process.
    init<Found>(of body: () async throws -> Found, digest: (Found) -> FleetDigest) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let found = try await body()
        duration = clock.now - start
        peakKilobytes = try Self.peakKilobytes()
        self.digest = digest(found)
    }

    /// Not that of `getrusage`, which begins with what the parent had.
    private static func peakKilobytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        guard let number = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) }) else {
            throw Failure("this system does not tell the memory of a process")
        }
        return number
    }
}
