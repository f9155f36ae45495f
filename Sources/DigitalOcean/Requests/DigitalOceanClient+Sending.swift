internal import Curl
internal import FoundationEssentials

extension DigitalOceanClient {
    /// Sends `request` once; every status of 200 to 299 is an answer, everything else throws.
    func answer(to request: APIRequest) async throws(APIFailure) -> HTTPResponse {
        let token = try currentToken(for: request)
        let outcome = await http.send(request.httpRequest(to: baseURL, token: token, timeout: timeout))
        switch outcome {
        case .neverSent(let failure): throw APIFailure(failure, .neverSent, of: request)
        case .unanswered(let failure): throw APIFailure(failure, .unanswered, of: request)
        case .answered(let response):
            rateLimitRecord.note(response.headers, at: now())
            guard (200..<300).contains(response.status) else {
                throw APIFailure(response, of: request, hiding: token)
            }
            return response
        }
    }

    func read<Body: Decodable>(_ request: APIRequest, as type: Body.Type) async throws(APIFailure) -> Body {
        try decode(type, from: try await answer(to: request), of: request)
    }

    func decode<Body: Decodable>(
        _ type: Body.Type,
        from response: HTTPResponse,
        of request: APIRequest
    ) throws(APIFailure) -> Body {
        do {
            return try JSONDecoder().decode(type, from: Data(response.body))
        } catch {
            throw APIFailure(unreadable: response, of: request)
        }
    }

    /// The token, asked anew; no error that the provider throws is shown, since it may quote the token.
    private func currentToken(for request: APIRequest) throws(APIFailure) -> String {
        guard let token = try? token().trimmingBlanks() else {
            throw .untold("the API token could not be read; check the token file", of: request)
        }
        guard !token.isEmpty, token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .untold("the API token is empty or not one word; check the token file", of: request)
        }
        return token
    }
}

extension String {
    fileprivate func trimmingBlanks() -> String {
        let words = split(whereSeparator: \.isWhitespace)
        return words.joined(separator: " ")
    }
}
