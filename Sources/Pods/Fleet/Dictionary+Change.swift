extension Dictionary {
    /// Changes a value where it stands, and does nothing when there is none.
    ///
    /// `self[key]?` moves the value out and back, which costs more than most events change of a pod.
    mutating func change(_ key: Key, _ body: (inout Value) -> Void) {
        guard let index = index(forKey: key) else { return }
        body(&values[index])
    }
}
