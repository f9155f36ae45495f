/// Something that DigitalOcean may refuse us altogether, whichever pod it is for.
package enum Right: String, Hashable, Sendable, CaseIterable {
    case create
    case delete
    case tag
    case power
}
