import Registry
import Testing

/// Opens the directory in another process, and compares the fleet of the views there with a fold of the log.
func checkFromAnotherProcess(_ path: String) async {
    await #expect(processExitsWith: .success) { [path] in
        let reader = try RegistryReader.open(directory: path)
        let head = try reader.head()
        try #require(try reader.fleet() == reader.replay(through: head))
        try #require(try reader.verify().differences == [])
    }
}
