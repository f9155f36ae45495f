/// What makes a text unreadable, in words that follow the name of its kind.
package enum Flaw: String, Hashable, Sendable {
    case tooLong = "it is longer than a mebibyte"
    case notText = "it is not UTF-8"
    case controlCharacter = "it holds a control character"
    case unterminated = "its end is missing"

    case signaturesMissing = "no signatures follow an empty line"
    case signature = "a signature line is not '— NAME BASE64'"
    case tooManySignatures = "it has more than a hundred signatures"

    case origin = "its first line, the origin, is missing"
    case size = "its second line is not a size"
    case root = "its third line is not the base64 of 32 bytes"
    case rootOfNothing = "it counts no entries and has a root nevertheless"
    case emptyExtension = "an empty line is among its extensions"

    case header = "its first line is not 'c2sp.org/tlog-proof@v1'"
    case extra = "its extra line is not base64"
    case index = "it has no line 'index NUMBER'"
    case earlierSize = "its first line is not 'old NUMBER'"
    case hash = "a line of its path is not the base64 of 32 bytes"
    case tooManyHashes = "its path is longer than that of any tree"
}
