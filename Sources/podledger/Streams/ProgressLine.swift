internal import Glibc
internal import RegistryAPI

/// A line on standard error that tells how far some work has come, where that is a terminal; nothing elsewhere.
struct ProgressLine: Sendable {
    private let isShown = isatty(StandardStream.error.rawValue) == 1

    func show(_ text: @autoclosure () -> String) {
        guard isShown else { return }
        StandardStream.error.write("\r\u{1B}[K" + text(), end: "")
    }

    func clear() {
        guard isShown else { return }
        StandardStream.error.write("\r\u{1B}[K", end: "")
    }
}
