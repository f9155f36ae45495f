internal import Presenting

extension Session {
    /// Says what went wrong; what a server or another person put into it cannot steer the terminal.
    func complain(_ text: String) {
        console.notes("podctl: \(text.printable)")
    }
}
