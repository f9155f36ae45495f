internal import ArgumentParser
internal import KeyPins

extension KeyPin: ExpressibleByArgument {
    init?(argument: String) {
        self.init(argument)
    }
}
