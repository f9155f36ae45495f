import Curl

extension HTTPOutcome {
    var response: HTTPResponse? {
        if case .answered(let response) = self { response } else { nil }
    }

    var bodyText: String? {
        response.map { String(decoding: $0.body, as: UTF8.self) }
    }

    var neverSentKind: HTTPFailure.Kind? {
        if case .neverSent(let failure) = self { failure.kind } else { nil }
    }

    var unansweredKind: HTTPFailure.Kind? {
        if case .unanswered(let failure) = self { failure.kind } else { nil }
    }
}
