internal import Registry

extension RegistryReader {
    /// Now, in Unix milliseconds, by the log's clock: never before its newest event.
    func now() throws -> Int64 {
        max(Clocks.wall, try time(of: head()) ?? .min)
    }
}
