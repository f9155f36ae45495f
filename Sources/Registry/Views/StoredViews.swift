/// The views that are current, as far as they can be read.
enum StoredViews {
    case read(StoredFleet)
    case unreadable

    /// The log was made without any, from a copy.
    case absent

    /// A program that stores them in another form has made them.
    case ofOtherVersion
}
