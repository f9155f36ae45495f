extension SimulatedAccount {
    func listKernels(_ call: Call) throws(APIRefusal) -> APIReply {
        _ = try visibleDroplet(call)
        return Page(call, limits: knobs.limits).reply("kernels", of: Kernel.all, as: \.json)
    }

    /// An account here has no firewalls, so none guards a droplet.
    func listFirewalls(_ call: Call) throws(APIRefusal) -> APIReply {
        _ = try visibleDroplet(call)
        return Page(call, limits: knobs.limits).reply("firewalls", of: EmptyCollection<JSON>(), as: \.self)
    }

    /// The droplets that would go down with the same host.
    func listNeighbors(_ call: Call) throws(APIRefusal) -> APIReply {
        let droplet = try visibleDroplet(call)
        let neighbors = droplets.values.filter { other in
            other.id != droplet.id && other.region == droplet.region && host(of: other) == host(of: droplet)
                && other.isVisible(at: call.now)
        }
        return APIReply(["droplets": .array(neighbors.sorted { $0.id < $1.id }.map { json($0, call) })])
    }

    private func host(of droplet: Droplet) -> Int {
        droplet.id / max(knobs.limits.dropletsPerHost, 1)
    }
}
