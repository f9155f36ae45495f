import Curl

extension HTTPOutcome {
    var response: HTTPResponse? {
        if case .answered(let response) = self { response } else { nil }
    }

    var neverSentKind: HTTPFailure.Kind? {
        if case .neverSent(let failure) = self { failure.kind } else { nil }
    }
}
