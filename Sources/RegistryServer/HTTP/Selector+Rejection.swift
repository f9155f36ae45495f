internal import Pods

extension Selector {
    /// Reads terms that came over the network; one that is none is the sender's mistake.
    init(terms: [String]) throws(Rejection) {
        do throws(TermError) {
            try self.init(terms)
        } catch {
            throw .invalid(error.description)
        }
    }
}
