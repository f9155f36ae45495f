import Foundation

/// What the bench asks of a file system.
enum Files {
    /// How many bytes the files in a directory have.
    static func byteCount(in directory: String) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: directory).reduce(0) { sum, name in
            try sum + byteCount(of: "\(directory)/\(name)")
        }
    }

    static func byteCount(of path: String) throws -> Int {
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size]
        guard let size = size as? Int else { throw Failure("\(path) has no size") }
        return size
    }

    /// Takes away a directory and what is in it, or a file.
    static func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: path)
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }
}
