/// How an entry differs from what was written.
package enum Damage: String, Hashable, Sendable {
    case missing = "no entry is stored"
    case checksum = "the checksum differs"
    case form = "the bytes are no entry"
    case newerForm = "the entry has a form that this program does not know"
    case time = "the time is before that of the entry before"
    case farTime = "the time is beyond the year 9999"
    case version = "the version does not follow the one before in its stream"
    case command = "the index of commands says something else"
    case treeNode = "the stored node of the Merkle tree is not the hash of its entries"
    case checkpoint = "the checkpoint of this size is none, or contradicts the log"
    case signature = "a signature of the checkpoint of this size is not by the key that it names"
    case streamIndex = "the index of streams says something else"
}
