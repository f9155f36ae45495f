internal import DigitalOcean

extension PowerResult {
    init(_ failure: APIFailure) {
        let trouble = Trouble(failure)
        self = failure.provesNothingHappened ? .refused(trouble) : .unknown(trouble)
    }
}
