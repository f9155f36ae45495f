internal import CLMDB

/// What a put does when the key is not new or not last.
package struct PutOptions: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// The key sorts after every key of the table, or the put fails with `.keyExists`; fills pages whole.
    package static var append: Self { Self(rawValue: UInt32(MDB_APPEND)) }

    /// A key that is present keeps its value, and the put fails with `.keyExists`.
    package static var noOverwrite: Self { Self(rawValue: UInt32(MDB_NOOVERWRITE)) }
}
