/// Tries again until `body` succeeds, a thousand times at most.
func eventually<Value>(_ body: () throws -> Value) async throws -> Value {
    for _ in 0..<1_000 {
        if let value = try? body() { return value }
        await Task.yield()
    }
    return try body()
}
