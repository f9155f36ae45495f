import Foundation

/// Another program, run to its end.
enum Child {
    /// Returns the whole numbers that it printed; throws when it failed.
    static func numbers(_ path: String, _ arguments: [String]) throws -> [Int] {
        try numbers(path, arguments) { _ in }
    }

    /// Does the same with a program that reads what `feed` writes to its standard input.
    static func numbers(_ path: String, _ arguments: [String], feed: (FileHandle) throws -> Void) throws -> [Int] {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try feed(input.fileHandleForWriting)
        try input.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure("a program failed: \(path) \(arguments.joined(separator: " "))")
        }
        return text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    }
}
