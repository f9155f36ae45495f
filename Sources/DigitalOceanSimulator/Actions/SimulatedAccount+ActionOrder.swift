extension SimulatedAccount {
    /// What a request wants done to a droplet, found possible.
    struct ActionOrder {
        let kind: ActionKind
        let effect: ActionEffect?
    }

    func actionOrder(_ body: JSON, on droplet: Droplet, _ call: Call) throws(APIRefusal) -> ActionOrder {
        guard let kind = body["type"]?.string.flatMap(ActionKind.init) else { throw .actionType }
        for scope in kind.scopes { try call.need(scope) }
        guard !droplet.isLocked else { throw .locked }
        guard runningAction(of: .droplet(droplet.id)) == nil else { throw .pendingEvent }
        return ActionOrder(kind: kind, effect: try effect(of: kind, body, on: droplet))
    }

    private func effect(of kind: ActionKind, _ body: JSON, on droplet: Droplet) throws(APIRefusal) -> ActionEffect? {
        switch kind {
        case .powerOn, .powerOff, .shutdown, .reboot, .powerCycle, .passwordReset: return nil
        case .snapshot: return .snapshot(name: body["name"]?.string)
        case .rename: return .rename(try newName(body))
        case .rebuild: return .replaceDisk(image: try usableImage(body).id)
        case .restore: return .replaceDisk(image: try backup(body, of: droplet))
        case .resize: return try resize(body, droplet)
        case .enableIPv6: return .enableIPv6
        case .enableBackups: return .setBackups(try BackupPolicy(body["backup_policy"]))
        case .disableBackups: return .setBackups(nil)
        case .changeBackupPolicy:
            guard droplet.options.backups != nil else { throw .backupsDisabled }
            return .setBackups(try BackupPolicy(body["backup_policy"]))
        case .changeKernel:
            guard let kernel = body["kernel"]?.integer.flatMap(Kernel.numbered) else { throw .kernel }
            return .changeKernel(kernel.id)
        }
    }

    private func newName(_ body: JSON) throws(APIRefusal) -> String {
        guard let name = body["name"]?.string, isHostname(name) else { throw .hostname }
        return name
    }

    private func usableImage(_ body: JSON) throws(APIRefusal) -> Image {
        guard let image = images.found(by: body["image"]), image.isAvailable else { throw .image }
        return image
    }

    private func backup(_ body: JSON, of droplet: Droplet) throws(APIRefusal) -> Int {
        let image = try usableImage(body)
        guard droplet.backups.contains(image.id) else { throw .image }
        return image.id
    }

    /// A disk only ever grows, so a droplet that is to be small again keeps its disk.
    private func resize(_ body: JSON, _ droplet: Droplet) throws(APIRefusal) -> ActionEffect {
        guard droplet.status == .off else { throw .dropletIsOn }
        guard let size = body["size"]?.string.flatMap(Size.named) else { throw .size }
        guard size.regions.contains(droplet.region), knobs.limits.offers(size) else { throw .sizeInRegion }
        guard size.disk >= droplet.disk else { throw .smallerDisk }
        return .resize(slug: size.slug, includesDisk: body["disk"]?.bool ?? false)
    }
}
