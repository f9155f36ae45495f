internal import CCurl

/// The headers of a request as libcurl wants them (`curl_slist`); the handle that was given them must end first.
@safe
struct HeaderList: ~Copyable {
    private(set) var first: UnsafeMutablePointer<curl_slist>?

    init() {
        unsafe self.first = nil
    }

    deinit {
        unsafe curl_slist_free_all(first)
    }

    mutating func append(_ line: String) {
        guard let list = unsafe curl_slist_append(first, line) else {
            preconditionFailure("curl_slist_append found memory for a line")
        }
        unsafe first = list
    }
}
