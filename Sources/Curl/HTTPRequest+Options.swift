internal import CCurl

extension HTTPRequest {
    /// Tells libcurl all that does not depend on who receives the response.
    func configure(_ handle: borrowing EasyHandle) throws(HTTPFailure) {
        try validate()
        try handle.set(CURLOPT_URL, to: url)
        try handle.set(CURLOPT_USERAGENT, to: "podledger")
        try confine(handle)
        try trust.configure(handle)
        try configureMethod(handle)
        try handle.set(CURLOPT_CONNECTTIMEOUT_MS, to: connectTimeout.milliseconds)
        try handle.set(CURLOPT_FRESH_CONNECT, to: connection == .fresh ? 1 : 0)
        try handle.set(CURLOPT_FORBID_REUSE, to: connection == .fresh ? 1 : 0)
    }

    /// The lines of the header block; an empty value needs a semicolon, since a bare colon removes the header.
    func headerLines() -> [String] {
        var lines = headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
        lines.append("Expect:")
        if !headers.contains(where: { $0.name.lowercased() == "content-type" }) { lines.append("Content-Type:") }
        return lines
    }

    private func validate() throws(HTTPFailure) {
        guard isToken(method) else {
            throw HTTPFailure(kind: .invalidRequest, message: "the method is not a token")
        }
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
            throw HTTPFailure(kind: .invalidRequest, message: "the URL begins with neither http:// nor https://")
        }
        guard trust == .system || url.hasPrefix("https://") else {
            throw HTTPFailure(kind: .invalidRequest, message: "a pin or a CA file was given for a URL without https")
        }
        guard url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw HTTPFailure(kind: .invalidRequest, message: "the URL is not printable ASCII")
        }
        for header in headers where !header.isWellFormed {
            throw HTTPFailure(
                kind: .invalidRequest,
                message: "the header \(header.name.debugDescription) is not one line"
            )
        }
    }

    /// Takes away what libcurl would do of its own accord: other protocols, proxies, redirects, signals.
    private func confine(_ handle: borrowing EasyHandle) throws(HTTPFailure) {
        try handle.set(CURLOPT_PROTOCOLS_STR, to: "http,https")
        try handle.set(CURLOPT_PROXY, to: "")
        try handle.set(CURLOPT_FOLLOWLOCATION, to: 0)
        try handle.set(CURLOPT_NOSIGNAL, to: 1)
        try handle.set(CURLOPT_HTTP_VERSION, to: CURL_HTTP_VERSION_1_1)
        try handle.set(CURLOPT_TCP_KEEPALIVE, to: 1)
    }

    private func configureMethod(_ handle: borrowing EasyHandle) throws(HTTPFailure) {
        if let body = body ?? (["POST", "PUT", "PATCH"].contains(method) ? [] : nil) {
            try handle.setBody(body)
        } else if method == "HEAD" {
            try handle.set(CURLOPT_NOBODY, to: 1)
        }
        try handle.set(CURLOPT_CUSTOMREQUEST, to: method)
    }
}
