/// `POST /v1/claims`: any ready, unclaimed pod that meets all terms, chosen and claimed at once.
package struct PoolClaimRequest: RequestContent, Hashable, Sendable {
    package static let fieldNames: Set<String> = ["terms", "holder", "until", "seconds"]

    package var terms: [String]
    package var holder: String
    package var until: Timestamp?
    package var seconds: Int64?

    package init(terms: [String], holder: String, until: Timestamp? = nil, seconds: Int64? = nil) {
        self.terms = terms
        self.holder = holder
        self.until = until
        self.seconds = seconds
    }
}
