extension FixedWidthInteger {
    /// Reads a number that names something, which has one spelling only: no sign to spare and no leading zero.
    package init?(canonical text: some StringProtocol) {
        guard let number = Self(text), String(number) == text else { return nil }
        self = number
    }
}
