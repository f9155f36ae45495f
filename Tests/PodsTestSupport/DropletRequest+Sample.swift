package import Pods

extension DropletRequest {
    package static func sample(tokenHash: [UInt8]? = nil, expires: Int64 = 0) -> DropletRequest {
        DropletRequest(
            region: "fra1",
            size: "s-1vcpu-1gb",
            image: "debian-12",
            registry: "r1",
            tokenHash: tokenHash,
            tokenExpires: expires
        )
    }
}

extension DropletSpecification {
    /// A droplet as another log, or a person, has named it for the pod.
    package static func sample(named id: PodID) -> DropletSpecification {
        DropletSpecification(region: "fra1", size: "s-1vcpu-1gb", image: "debian-12", name: "\(id).7000.r1")
    }
}
