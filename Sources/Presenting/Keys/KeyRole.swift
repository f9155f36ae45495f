internal import ArgumentParser

/// What people's keys are good for, each for all that those before it are.
enum KeyRole: String, ExpressibleByArgument, CaseIterable {
    case viewer
    case `operator`
    case admin
}
