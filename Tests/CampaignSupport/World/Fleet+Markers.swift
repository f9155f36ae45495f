internal import DigitalOceanSimulator
internal import Pods

extension Fleet {
    /// The pod whose attempt the name is the marker of.
    func pod(ofMarker name: String) -> Pod? {
        guard let marker = Marker(name), let attempt = attempts[marker.attempt] else { return nil }
        return attempt.specification.name == marker.description ? pods[attempt.pod] : nil
    }

    /// The pod that a droplet belongs to, by its id or by its marker.
    func pod(of droplet: DropletTruth) -> Pod? {
        if let duplicate = duplicates[Int64(droplet.id)] { return pods[duplicate.pod] }
        let owner = attempts.values.first { $0.dropletID == Int64(droplet.id) }
        return owner.flatMap { pods[$0.pod] } ?? pod(ofMarker: droplet.name)
    }
}
