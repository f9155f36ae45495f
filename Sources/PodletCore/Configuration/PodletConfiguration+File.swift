internal import FoundationEssentials
internal import RegistryAPI

extension PodletConfiguration {
    package init(contentsOfFile path: String) throws(PodletFailure) {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw .configuration("cannot read '\(path)'; give the configuration's place with --config")
        }
        try self.init(json: data, from: path)
    }

    /// Reads the text of a `podlet.json`.
    package init(json text: String) throws(PodletFailure) {
        try self.init(json: Data(text.utf8), from: "podlet.json")
    }

    private init(json data: Data, from name: String) throws(PodletFailure) {
        do {
            self = try JSONDecoder().decode(Self.self, from: data)
        } catch let error as DecodingError {
            throw .configuration("'\(name)' is not a podlet configuration: \(error.problem)")
        } catch {
            throw .configuration("'\(name)' is not a podlet configuration: \(error)")
        }
    }
}
