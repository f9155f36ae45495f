extension Timestamp {
    /// Reads RFC 3339, in any offset and with any count of fractional digits; what is finer than a millisecond is cut.
    package init?(_ text: String) {
        var rest = Substring(text)
        guard let day = rest.takeDate(), let first = rest.popFirst(), "Tt ".contains(first) else { return nil }
        guard let clock = rest.takeClock(), let fraction = rest.takeMilliseconds() else { return nil }
        guard let offset = rest.takeOffset(), rest.isEmpty else { return nil }
        self.init(milliseconds: day.daysSinceEpoch * 86_400_000 + clock + fraction - offset)
    }
}

extension Substring {
    fileprivate mutating func takeDate() -> CivilDate? {
        guard let year = takeNumber(4), take("-"), let month = takeNumber(2), take("-") else { return nil }
        guard let day = takeNumber(2) else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// Hours, minutes and seconds as milliseconds; a leap second counts as the second after it.
    fileprivate mutating func takeClock() -> Int64? {
        guard let hour = takeNumber(2), take(":"), let minute = takeNumber(2), take(":") else { return nil }
        guard let second = takeNumber(2), hour < 24, minute < 60, second <= 60 else { return nil }
        return ((hour * 60 + minute) * 60 + second) * 1_000
    }

    /// What stands after a point; no point is zero.
    fileprivate mutating func takeMilliseconds() -> Int64? {
        guard take(".") else { return 0 }
        let digits = prefix { $0.isASCII && $0.isNumber }
        removeFirst(digits.count)
        return digits.isEmpty ? nil : Int64((digits + "00").prefix(3))
    }

    fileprivate mutating func takeOffset() -> Int64? {
        guard let sign = popFirst() else { return nil }
        if sign == "Z" || sign == "z" { return 0 }
        guard sign == "+" || sign == "-", let hour = takeNumber(2), take(":") else { return nil }
        guard let minute = takeNumber(2), hour < 24, minute < 60 else { return nil }
        return (hour * 60 + minute) * (sign == "-" ? -60_000 : 60_000)
    }

    private mutating func take(_ character: Character) -> Bool {
        guard first == character else { return false }
        removeFirst()
        return true
    }

    private mutating func takeNumber(_ width: Int) -> Int64? {
        let digits = prefix(width)
        guard digits.count == width, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        removeFirst(width)
        return Int64(digits)
    }
}
