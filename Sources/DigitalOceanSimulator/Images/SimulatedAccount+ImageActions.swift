extension SimulatedAccount {
    mutating func startImageAction(_ call: Call) throws(APIRefusal) -> APIReply {
        let image = try ownImage(call)
        let effect = try imageEffect(try call.object(), on: image)
        guard runningAction(of: .image(image.id)) == nil else { throw .imageAction }
        let (type, region, duration) = plan(effect, of: image)
        let action = startAction(type, on: .image(image.id), region: region, effect: effect, at: call.now)
        _ = planEnd(of: action, after: duration, call)
        return APIReply(status: 201, ["action": action.json])
    }

    func listImageActions(_ call: Call) throws(APIRefusal) -> APIReply {
        let image = try image(call)
        return Page(call, limits: knobs.limits)
            .reply("actions", of: actions.latestFirst(of: .image(image.id)), as: \.json)
    }

    func readImageAction(_ call: Call) throws(APIRefusal) -> APIReply {
        APIReply(["action": try action(call, of: .image(try image(call).id)).json])
    }

    private func imageEffect(_ body: JSON, on image: Image) throws(APIRefusal) -> ActionEffect {
        switch body["type"]?.string {
        case "transfer":
            guard let region = body["region"]?.string.flatMap(Region.named), region.isAvailable else { throw .region }
            guard image.isAvailable, !image.regions.contains(region.slug) else { throw .imageAction }
            return .copyImage(region: region.slug)
        case "convert":
            guard image.kind == .backup else { throw .imageAction }
            return .keepBackup
        default: throw .actionType
        }
    }

    private func plan(_ effect: ActionEffect, of image: Image) -> (type: String, region: String, DelayRange) {
        guard case .copyImage(let region) = effect else {
            return ("convert", image.regions.first ?? "", knobs.timings.imageConversion)
        }
        return ("transfer", region, knobs.timings.imageTransfer)
    }
}
