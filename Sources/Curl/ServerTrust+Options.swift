internal import CCurl
internal import KeyPins

extension ServerTrust {
    /// Tells libcurl whom to believe, and never to go below TLS 1.2.
    func configure(_ handle: borrowing EasyHandle) throws(HTTPFailure) {
        try handle.set(CURLOPT_SSLVERSION, to: CURL_SSLVERSION_TLSv1_2)
        switch self {
        case .system: return
        case .authorities(let file):
            try handle.set(CURLOPT_CAINFO, to: file)
            try unsafe handle.set(CURLOPT_CAPATH, to: UnsafeRawPointer?.none)
        case .pins(let pins):
            try handle.set(CURLOPT_PINNEDPUBLICKEY, to: pins.description)
            try handle.set(CURLOPT_SSL_VERIFYPEER, to: 0)
            try handle.set(CURLOPT_SSL_VERIFYHOST, to: 0)
        }
    }
}
