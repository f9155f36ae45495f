internal import Pods

extension Effect {
    /// What the token must be allowed for it, where it may be refused that and nothing else.
    var right: Right? {
        switch self {
        case .recordIntent, .create: .create
        case .delete: .delete
        case .tag, .untag: .tag
        case .power: .power
        case .readAccount, .readLimit, .readSizes, .readKeys, .list, .record, .recordRegistry, .adoptOrphan, .look,
            .probe:
            nil
        }
    }
}
