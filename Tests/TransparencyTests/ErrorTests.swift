import Testing

@testable import Transparency

@Suite struct ErrorTests {
    @Test func `an error is one line that says what is wrong and what to do`() throws {
        let key = try NoteVerifier("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k").identity
        #expect(
            TransparencyError.malformed(.checkpoint, .size).description
                == "the checkpoint cannot be read: its second line is not a size; get the file again, byte for byte"
        )
        #expect(
            TransparencyError.unsigned(known: [key]).description
                == "no signature is by example.com/foo+530d903a; give the log's own key, or distrust the file"
        )
    }
}
