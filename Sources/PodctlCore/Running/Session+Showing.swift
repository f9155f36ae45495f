internal import Presenting

extension Session {
    func show(_ presentation: Presentation, _ options: OutputOptions) throws {
        for line in try presentation.lines(options) { try print(line) }
    }
}
