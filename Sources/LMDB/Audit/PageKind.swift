/// What a page is used for.
enum PageKind: UInt16 {
    case branch = 1
    case leaf = 2
    case overflow = 4
    case meta = 8
}
