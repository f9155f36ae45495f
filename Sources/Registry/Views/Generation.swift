/// One build of the views; a rebuild makes the next one beside it and then switches.
struct Generation: Hashable, Sendable {
    static let byteCount = 4
    static let first = Generation(number: 1)

    let number: UInt32

    /// After the last number it begins again: only what is damaged has that one.
    var next: Generation {
        number == .max ? .first : Generation(number: number + 1)
    }
}
