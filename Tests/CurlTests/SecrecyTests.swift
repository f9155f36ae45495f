import Curl
import Testing

@Suite struct SecrecyTests {
    @Test func `no description of a request holds a header's value, the query or the body`() {
        let request = HTTPRequest(
            method: "POST",
            url: "https://api.example/v2?token=hunter2",
            headers: [HTTPHeader(name: "Authorization", value: "Bearer hunter2")],
            body: Array("hunter2".utf8)
        )
        var dumped = ""
        dump(request, to: &dumped)
        dump(request.headers, to: &dumped)
        let texts = [dumped, "\(request)", String(reflecting: request), "\(request.headers)", "\([request])"]
        #expect(texts.allSatisfy { !$0.contains("hunter2") })
    }
}
