/// The names between the braces of a Mustache text, comments and pragmas apart.
struct MustacheTags {
    let names: [String]

    init(_ text: String) {
        names = text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap(Self.name)
    }

    private static func name(_ rest: Substring) -> String? {
        let tag = rest.split(separator: "}}", maxSplits: 1, omittingEmptySubsequences: false)[0]
        guard let first = tag.first, first != "!", first != "%" else { return nil }
        return String(tag.drop { "{#^/&> ".contains($0) }.prefix { $0 != " " && $0 != "}" })
    }
}
