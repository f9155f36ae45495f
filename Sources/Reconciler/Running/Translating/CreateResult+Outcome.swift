internal import DigitalOcean
internal import Pods

extension CreateResult {
    init(_ outcome: CreateOutcome) {
        self =
            switch outcome {
            case .accepted(let droplet): .accepted(dropletID: droplet.id)
            case .unknown(let failure): .unknown(message: failure.description)
            case .refused(let failure): Self(refusal: failure)
            }
    }

    private init(refusal failure: APIFailure) {
        self =
            switch failure.kind {
            case .invalid, .notFound: .refused(.invalid, message: failure.description)
            case .quota: .refused(.quota, message: failure.description)
            case .unauthorized, .forbidden: .refused(.unauthorized, message: failure.description)
            case .rateLimited(let after): .rateLimited(after: after.milliseconds, message: failure.description)
            default: .refused(.transient, message: failure.description)
            }
    }
}
