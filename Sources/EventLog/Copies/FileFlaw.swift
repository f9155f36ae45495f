/// How a file of a copy differs from what was written.
package enum FileFlaw: String, Hashable, Sendable {
    case missing = "is missing"
    case size = "has another size than the manifest says"
    case hash = "has another SHA-256 than the manifest says"
    case checksum = "is damaged"
    case pages = "has pages that LMDB would not have written"
    case name = "has a name that no copy gives"
}
