/// The pieces that templates have in common, in the directory `shared` beside them.
struct SharedFiles {
    private static let directoryName = "shared"
    private static let pieceExtension = ".mustache"

    let pieces: [TextFile]

    /// What makes a builder droplet fit to be an image.
    let cleanUp: String

    init(in parent: String) throws(TemplateError) {
        let directory = parent + "/" + Self.directoryName
        var pieces: [TextFile] = []
        for name in try TextFile.names(in: directory) where name.hasSuffix(Self.pieceExtension) {
            pieces.append(try TextFile(directory, name))
        }
        self.pieces = pieces
        cleanUp = try TextFile.isThere(directory, "clean-up") ? try TextFile(directory, "clean-up").text : ""
    }

    /// The pieces by the name that `{{> name}}` takes them with.
    var textsByName: [String: String] {
        Dictionary(uniqueKeysWithValues: pieces.map { (String($0.name.dropLast(Self.pieceExtension.count)), $0.text) })
    }
}
