import Foundation

/// The C program.
struct Floor {
    let path: String

    func append(_ file: String, _ workload: String, _ crowd: Crowd) throws -> Tally {
        let numbers = try run(["append", file, workload, "\(crowd.callers)", "\(crowd.seconds)"])
        return try tally(numbers)
    }

    /// Replays a log; throws unless its fold agrees with ours.
    func replay(_ file: String, expecting fold: ReplayedLog.Fold) throws -> Tally {
        let numbers = try run(["replay", file])
        let tally = try tally(numbers)
        guard numbers.count == 3, tally.events == fold.events, numbers[2] == fold.newestSum else {
            throw Failure(description: "the C program read \(numbers), we read \(fold)")
        }
        return tally
    }

    private func tally(_ numbers: [Int]) throws -> Tally {
        guard numbers.count >= 2 else { throw Failure(description: "the C program gave \(numbers)") }
        return Tally(events: numbers[0], duration: .nanoseconds(numbers[1]))
    }

    private func run(_ arguments: [String]) throws -> [Int] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "the C program failed: \(arguments.joined(separator: " "))")
        }
        return text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }
}
