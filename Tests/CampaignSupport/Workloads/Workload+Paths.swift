internal import Pods
internal import PodsTestSupport

extension Workload {
    /// Different ways of asking for the same; however it was asked for, the end must be the same.
    package static let paths: [[Workload]] = [tagging, makingAndRetiring, changingImages]

    private static let tagging = [
        Workload(
            "tagged-late",
            [
                (.after(0), .create("alpha")),
                (.ready("alpha"), .ask(.tag("alpha", "green"))),
                (.after(20_000), .ask(.untag("alpha", "blue"))),
            ]
        ),
        Workload(
            "tagged-early",
            [
                (.after(0), .create("alpha")),
                (.after(0), .ask(.untag("alpha", "blue"))),
                (.requested("alpha"), .ask(.tag("alpha", "green"))),
            ]
        ),
        Workload(
            "tagged-back-and-forth",
            [
                (.after(0), .create("alpha")),
                (.requested("alpha"), .ask(.untag("alpha", "blue"))),
                (.after(30_000), .ask(.tag("alpha", "blue"))),
                (.ready("alpha"), .ask(.tag("alpha", "green"))),
                (.after(0), .ask(.untag("alpha", "blue"))),
            ]
        ),
    ]

    private static let makingAndRetiring = [
        Workload(
            "retired-first",
            [
                (.after(0), .create("alpha")), (.requested("alpha"), .retire("alpha")), (.after(0), .create("beta")),
            ]
        ),
        Workload(
            "retired-last",
            [
                (.after(0), .create("beta")), (.after(0), .create("alpha")), (.ready("alpha"), .retire("alpha")),
            ]
        ),
    ]

    private static let changingImages = [
        Workload(
            "image-changed-early",
            [
                (.after(0), .ask(.create(.sample("alpha", isAgent: true)))),
                (.requested("alpha"), .ask(.changeImage("alpha", "debian-13-x64"))),
            ]
        ),
        Workload(
            "image-changed-late",
            [
                (.after(0), .ask(.create(.sample("alpha", isAgent: true)))),
                (.ready("alpha"), .ask(.changeImage("alpha", "debian-13-x64"))),
            ]
        ),
    ]
}
