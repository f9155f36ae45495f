/// The names between the braces of a Mustache text and of the shared pieces it takes; comments apart.
struct MustacheTags {
    private(set) var names: Set<String> = []

    init(_ text: String, shared: [String: String]) {
        var pieces: Set<String> = []
        var texts = [text]
        while let text = texts.popLast() {
            for tag in Self.tags(text) {
                let name = tag.trimmed
                if tag.first == ">", let piece = shared[name] {
                    if pieces.insert(name).inserted { texts.append(piece) }
                } else {
                    names.insert(name)
                }
            }
        }
    }

    /// What stands between two braces and two braces.
    private static func tags(_ text: String) -> [Substring] {
        text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst()
            .map { $0.split(separator: "}}", maxSplits: 1, omittingEmptySubsequences: false)[0] }
            .filter { $0.first != "!" && $0.first != "%" }
    }
}

extension Substring {
    /// Without the sign that says what kind of tag it is.
    fileprivate var trimmed: String {
        String(drop { "{#^/&> ".contains($0) }.prefix { $0 != " " && $0 != "}" })
    }
}
