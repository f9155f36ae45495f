internal import CLMDB

/// A named table of an environment; good for as long as the environment is open.
package struct Table: Hashable, Sendable {
    let index: MDB_dbi
}
