/// What is left to do once a registry was made of another.
enum NextSteps {
    static func text(_ directory: String) -> String {
        "next: stop what serves the registry elsewhere, `podledger serve --data \(directory)`, look at `podctl plan`, "
            + "then `podctl reconciler resume`"
    }
}
