package import Chance

extension Collection {
    /// An element chosen by chance; the collection holds at least one.
    package func sample(using generator: inout SeededGenerator) -> Element {
        guard let element = randomElement(using: &generator) else { preconditionFailure("a choice is never empty") }
        return element
    }
}
