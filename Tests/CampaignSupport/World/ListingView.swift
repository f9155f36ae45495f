internal import DigitalOceanSimulator

/// What the pages of one listing show, from its first page to its last.
enum ListingView {
    case truth
    case empty(SimulatedAccount)
    case short(SimulatedAccount)
    case stale(SimulatedAccount)

    var account: SimulatedAccount? {
        switch self {
        case .truth: nil
        case .empty(let account), .short(let account), .stale(let account): account
        }
    }
}
