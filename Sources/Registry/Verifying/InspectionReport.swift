/// What a look at everything in a data directory came to.
package struct InspectionReport: Hashable, Sendable, Codable {
    /// What the file holds; absent when LMDB's pages could not be walked.
    package struct File: Hashable, Sendable, Codable {
        package let pages: Int
        package let bytes: Int
    }

    package struct Log: Hashable, Sendable, Codable {
        package let head: UInt64
        package let events: Int
        package let beats: Int
        package let streams: Int
    }

    package struct Views: Hashable, Sendable, Codable {
        package let rows: Int
    }

    package internal(set) var file: File?

    /// Absent when the log is not sound, or was not looked at because the file is not.
    package internal(set) var log: Log?
    package internal(set) var views: Views?
    package internal(set) var findings: [InspectionFinding] = []

    package init() {}

    package mutating func add(_ finding: InspectionFinding) {
        findings.append(finding)
    }

    package var isSound: Bool { findings.isEmpty }
}
