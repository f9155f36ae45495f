extension RegistryClientError {
    /// An answer that says all is well and is not what was asked for; nobody knows what became of a change.
    static func unreadable(_ error: any Error, from server: String, isChange: Bool = false) -> RegistryClientError {
        let problem = (error as? DecodingError)?.problem ?? "\(error)"
        let failure = Self.server("the answer of \(server) cannot be read: \(problem); \(strangerAdvice)")
        return isChange ? failure.inDoubt : failure
    }
}
