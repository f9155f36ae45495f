internal import ArgumentParser

/// A file or directory that an argument names.
enum ArgumentPath {
    /// Refuses an empty one, which is mostly a variable of a script that is not set.
    static func check(_ name: String, _ path: String) throws {
        guard !path.isEmpty else { throw ValidationError("\(name) is empty; name a file or directory") }
    }
}
