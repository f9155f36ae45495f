internal import ArgumentParser
internal import RegistryAPI

/// What numbers on the command line may be: larger ones mean nothing, and are not what arithmetic is ready for.
enum Bounds {
    static let seconds = 1...Int(Lifetime.seconds.upperBound)
    static let speed = 0.001...1_000_000
    static let droplets = 1...1_000_000

    static func check<Number: Comparable>(_ option: String, _ number: Number?, _ range: ClosedRange<Number>) throws {
        guard let number, !range.contains(number) else { return }
        throw ValidationError("\(option) is \(range.lowerBound) to \(range.upperBound)")
    }
}
