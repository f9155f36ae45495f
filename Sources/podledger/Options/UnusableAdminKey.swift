internal import RegistryServer

/// The server that holds a directory does not take the key in it.
struct UnusableAdminKey: Error, CustomStringConvertible {
    let directory: String
    let problem: String

    var description: String {
        "the server of \(directory) does not take its \(AdminKey.fileName): \(problem); restarting it makes a new one"
    }
}
