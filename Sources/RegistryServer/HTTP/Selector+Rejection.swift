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

    /// Says why the terms make no sense of this fleet; `nil` when they do.
    func rejection(by fleet: Fleet) -> Rejection? {
        do throws(TermError) {
            try check(against: fleet)
            return nil
        } catch {
            return .invalid(error.description)
        }
    }
}
