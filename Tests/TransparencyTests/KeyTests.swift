import Testing

@testable import Transparency

@Suite struct KeyTests {
    private static let published = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"

    @Test func `a key is read from what it was written as`() throws {
        let signer = try makeSigner()
        #expect(try NoteSigner(signer.text).text == signer.text)
        #expect(try NoteSigner(signer.text).verifier == signer.verifier)
        #expect(try NoteVerifier(signer.verifier.text) == signer.verifier)
        #expect(try NoteVerifier(Self.published).text == Self.published)
        #expect(try NoteVerifier(Self.published).identity.description == "example.com/foo+530d903a")
    }

    @Test func `a name in another writing of the same letters is another name`() throws {
        let (composed, decomposed) = (try #require(KeyName("caf\u{e9}")), try #require(KeyName("cafe\u{301}")))
        #expect(composed != decomposed)
    }

    @Test(arguments: ["", "a b", "a+b", "a\u{2003}b", "a\u{85}b", "a\tb", "a\nb", "a\u{1}b", "+\u{301}", " \u{301}"])
    func `a name that no note could hold is none`(name: String) {
        #expect(KeyName(name) == nil)
    }

    @Test(arguments: [
        ("", KeyFlaw.verifierShape),
        ("example.com/foo+530d903a", .verifierShape),
        ("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .name),
        ("a b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .name),
        ("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .hash),
        ("example.com/foo+30d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .hash),
        ("example.com/foo+0530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .hash),
        ("example.com/foo+530d903a+", .material),
        ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2", .material),
        ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv", .material),
        ("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k+", .material),
        ("example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .kind),
        ("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .mismatch),
        ("example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", .mismatch),
    ])
    func `a key's text that is spoiled says where`(text: String, flaw: KeyFlaw) {
        #expect(throws: TransparencyError.malformedKey(flaw)) { try NoteVerifier(text) }
    }

    @Test func `no flipped bit leaves a key`() throws {
        let signer = try makeSigner()
        for bytes in everyFlip(of: signer.verifier.text) {
            #expect(throws: TransparencyError.self) { try NoteVerifier(String(decoding: bytes, as: UTF8.self)) }
        }
        for bytes in everyFlip(of: signer.text) {
            #expect(throws: TransparencyError.self) { try NoteSigner(String(decoding: bytes, as: UTF8.self)) }
        }
    }

    @Test func `a private key stays out of every description`() throws {
        let signer = try makeSigner()
        let secret = try #require(signer.text.split(separator: "+").last)
        for description in ["\(signer)", String(reflecting: signer), String(describing: [signer])] {
            #expect(!description.contains(secret))
        }
        var dumped = ""
        dump(signer, to: &dumped)
        #expect(!dumped.contains(secret))
    }

    @Test func `a verifier key is no signer's`() {
        #expect(throws: TransparencyError.malformedKey(.signerShape)) { try NoteSigner(Self.published) }
    }
}
