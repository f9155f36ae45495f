internal import ArgumentParser
internal import RegistryAPI

/// What a number on the command line may be: larger ones mean nothing, and are not what arithmetic is ready for.
struct Bounds<Number: Comparable> {
    let range: ClosedRange<Number>
    let unit: String

    func check(_ option: String, _ number: Number?) throws {
        guard let number, !range.contains(number) else { return }
        throw ValidationError("\(option) is \(range.lowerBound) to \(range.upperBound) \(unit)")
    }
}

extension Bounds<Int> {
    static var seconds: Self { Self(range: 1...Int(Lifetime.seconds.upperBound), unit: "seconds") }
    static var droplets: Self { Self(range: 1...1_000_000, unit: "droplets") }
}

extension Bounds<Double> {
    static var dollars: Self { Self(range: 0.001...1_000_000, unit: "US dollars an hour") }
    static var speed: Self { Self(range: 0.001...1_000_000, unit: "simulated seconds in a second") }
}
