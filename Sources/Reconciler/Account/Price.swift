/// What droplets cost, in millionths of a US dollar an hour: sums of it come out the same in any order.
package struct Price: Hashable, Sendable, Comparable {
    package static let zero = Price(microdollars: 0)

    package let microdollars: Int64

    package init(microdollars: Int64) {
        self.microdollars = microdollars
    }

    /// Rounds what DigitalOcean writes as a fraction.
    package init(dollars: Double) {
        self.init(microdollars: Int64((dollars * 1_000_000).rounded()))
    }

    /// What somebody else states; `nil` for what is no price, or so high that a sum of such could not be told.
    package init?(stated dollars: Double) {
        guard (0...1_000_000).contains(dollars) else { return nil }
        self.init(dollars: dollars)
    }

    package var dollars: Double {
        Double(microdollars) / 1_000_000
    }

    /// US dollars of a whole month, of which DigitalOcean bills 672 hours at most.
    package var monthlyDollars: Double {
        dollars * 672
    }

    package static func < (left: Price, right: Price) -> Bool {
        left.microdollars < right.microdollars
    }

    package static func + (left: Price, right: Price) -> Price {
        Price(microdollars: left.microdollars + right.microdollars)
    }
}

extension Price: CustomStringConvertible {
    package var description: String {
        let (whole, fraction) = microdollars.quotientAndRemainder(dividingBy: 1_000_000)
        let digits = String(fraction.magnitude)
        return "$\(whole)." + String(repeating: "0", count: 6 - digits.count) + digits + "/h"
    }
}
