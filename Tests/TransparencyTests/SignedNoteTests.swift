import Testing

@testable import Transparency

@Suite struct SignedNoteTests {
    @Test func `the note of the specification opens with its key`() throws {
        let key = try NoteVerifier("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
        let note = try SignedNote(Array(Self.ofSpecification.utf8))
        #expect(try note.verify([key]) == [key.identity])
        #expect(note.body == "This is an example message.\n")
        #expect(note.text == Self.ofSpecification)
    }

    @Test func `the note of Go's package is signed to the byte, and opens with its key`() throws {
        let key = try NoteVerifier("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
        let signer = try NoteSigner("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")
        let note = try SignedNote(Array(Self.ofGo.utf8))
        #expect(signer.verifier == key)
        #expect(try note.verify([key]) == [key.identity])
        #expect(try SignedNote(note.body, signers: [signer]).text == Self.ofGo)
    }

    @Test func `a text keeps its own empty lines, and lines that look like signatures`() throws {
        let signer = try makeSigner()
        for body in ["\n", "\n\n\n", "a\n\nb\n", "a\n\n— b c\n", "ed è subito sera.\n\n"] {
            let note = try SignedNote(body, signers: [signer])
            let read = try SignedNote(Array(note.text.utf8))
            #expect(read.body == body)
            #expect(try read.verify([signer.verifier]) == [signer.identity])
        }
    }

    @Test func `signatures by others are passed by, and any known one will do`() throws {
        let (one, other, third) = (try makeSigner(), try makeSigner(), try makeSigner("witness.example/w"))
        let note = try SignedNote(Array(try SignedNote("text\n", signers: [one, other]).text.utf8))
        #expect(try note.verify([one.verifier]) == [one.identity])
        #expect(try note.verify([third.verifier, other.verifier]) == [other.identity])
        #expect(try note.verify([other.verifier, one.verifier]) == [one.identity, other.identity])
        #expect(throws: TransparencyError.unsigned(known: [third.identity])) { try note.verify([third.verifier]) }
        #expect(throws: TransparencyError.unsigned(known: [])) { try note.verify([]) }
    }

    @Test func `a wrong signature in a known name makes the note worthless, whoever else signed`() throws {
        let (known, other) = (try makeSigner(), try makeSigner("witness.example/w"))
        let note = try SignedNote("text\n", signers: [known, other])
        let forged = NoteSignature(key: known.identity, bytes: Array(repeating: 7, count: 64))
        let text = note.text + forged.line + "\n"
        let read = try SignedNote(Array(text.utf8))
        #expect(throws: TransparencyError.badSignature(known.identity)) {
            try read.verify([known.verifier, other.verifier])
        }
        #expect(try read.verify([other.verifier]) == [other.identity])
    }

    @Test func `no flipped bit and no beginning of a note is believed`() throws {
        let signer = try makeSigner()
        let text = try SignedNote("a text\nof lines\n", signers: [signer]).text
        for bytes in [Array(everyFlip(of: text)), Array(everyBeginning(of: text))].joined() {
            #expect(throws: TransparencyError.self) { try SignedNote(bytes).verify([signer.verifier]) }
        }
    }

    @Test func `a hundred signatures are read and one more is refused`() throws {
        let line = NoteSignature(key: try makeSigner().identity, bytes: [1]).line + "\n"
        let text = "text\n\n" + String(repeating: line, count: 100)
        #expect(try SignedNote(Array(text.utf8)).signatures.count == 100)
        #expect(throws: TransparencyError.malformed(.note, .tooManySignatures)) {
            try SignedNote(Array((text + line).utf8))
        }
    }

    @Test(arguments: [
        ("", Flaw.signaturesMissing),
        ("text\n", .signaturesMissing),
        ("text\n\n", .signaturesMissing),
        ("text\n— n AAAAAAA=\n", .signaturesMissing),
        ("text\n\n— n AAAAAAA=", .unterminated),
        ("text\n\n- n AAAAAAA=\n", .signature),
        ("text\n\n—n AAAAAAA=\n", .signature),
        ("text\n\n— n  AAAAAAA=\n", .signature),
        ("text\n\n— n AAAAAAA= \n", .signature),
        ("text\n\n— n\u{a0}m AAAAAAA=\n", .signature),
        ("text\n\n— n+m AAAAAAA=\n", .signature),
        ("text\n\n—  AAAAAAA=\n", .signature),
        ("text\n\n— n AAAAAA==\n", .signature),
        ("text\n\n— n AAAAAAB=\n", .signature),
        ("text\n\n— n AAAAAAA\n", .signature),
        ("text\n\n— n \n", .signature),
        ("text\n\n— n AAAAAAA=\nrest\n", .signature),
        ("text\r\n\n— n AAAAAAA=\n", .controlCharacter),
        ("te\txt\n\n— n AAAAAAA=\n", .controlCharacter),
        ("te\u{0}xt\n\n— n AAAAAAA=\n", .controlCharacter),
    ])
    func `a note that breaks a rule of the form says which`(text: String, flaw: Flaw) {
        #expect(throws: TransparencyError.malformed(.note, flaw)) { try SignedNote(Array(text.utf8)) }
    }

    @Test func `bytes that are no text, or too many, are no note`() {
        #expect(throws: TransparencyError.malformed(.note, .notText)) { try SignedNote([0xff, 0x0a]) }
        #expect(throws: TransparencyError.malformed(.note, .tooLong)) {
            try SignedNote(Array(repeating: 0x61, count: 1 << 20 + 1))
        }
    }

    private static let ofSpecification = """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

        """

    private static let ofGo = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

        """
}
