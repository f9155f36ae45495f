internal import ArgumentParser

/// Whose claim it is.
struct HolderOption: ParsableArguments {
    @Option(name: .customLong("holder"), help: "Who holds it (default: the user's name, USER).") var given: String?

    func name(in environment: [String: String]) throws(CommandFailure) -> String {
        guard let holder = given ?? environment["USER"], !holder.isEmpty else {
            throw .usage("say who claims the pod with --holder")
        }
        return holder
    }
}
