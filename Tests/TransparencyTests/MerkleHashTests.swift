import Testing

@testable import Transparency

@Suite struct MerkleHashTests {
    /// The entries and roots that implementations of Certificate Transparency are tested with.
    private static let published: [(entry: [UInt8], root: String)] = [
        ([], "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        ([0x00], "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        ([0x10], "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        ([0x20, 0x21], "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ([0x30, 0x31], "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        (Array(0x40...0x43), "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        (Array(0x50...0x57), "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        (Array(0x60...0x6f), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ]

    @Test func `the roots of the published entries are the published ones`() {
        var frontier = MerkleFrontier()
        for (entry, root) in Self.published {
            frontier.append(entry.span)
            #expect(frontier.root.hexadecimal == root)
        }
    }

    @Test func `the tree of nothing has the published root`() {
        #expect(
            MerkleFrontier().root.hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        )
        #expect(MerkleTree(size: 0).root { _ in .empty } == .empty)
    }

    @Test func `a hash is read from what it was written as, and from nothing else`() {
        let hash = MerkleHash(ofEntry: [1, 2, 3])
        #expect(MerkleHash(bytes: hash.bytes) == hash)
        #expect(MerkleHash(base64: hash.base64) == hash)
        #expect(MerkleHash(base64: hash.base64 + "=") == nil)
        #expect(MerkleHash(base64: "") == nil)
        #expect(MerkleHash(bytes: Array(repeating: 0, count: 31)) == nil)
        #expect(MerkleHash(bytes: Array(repeating: 0, count: 33)) == nil)
    }

    @Test func `base64 with other bits behind its end is refused`() {
        let text = MerkleHash.empty.base64
        #expect(text == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
        #expect(MerkleHash(base64: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=") == nil)
    }
}
