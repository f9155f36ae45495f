import Pods
import PodsTestSupport
import Testing

@Suite struct RefusalTests {
    @Test(
        arguments: [
            .unknownPod("web"), .retired("web"), .idTaken("web"), .idReserved("web"), .reservedTag(.agent),
            .registryOwned(.lastbeat), .column("image"), .secretInClear("a_password"),
            .valueTooLong("note", byteCount: 5_000),
            .claimed("web", holder: "ann"),
            .claimInThePast("web"), .protected("web"), .unknownKey(7), .keyRevoked(7), .keyExpired(7),
            .enrolledOtherwise(7), .unknownAttempt(7), .superseded(7), .attemptOpen(7), .outOfTurn(7, .gone),
            .unlicensedDeletion(dropletID: 7), .dropletTaken(7), .paused("web"), .notRetired("web"),
            .nothingOpen("web"),
            .notExpectedToBeat("web"), .unready(7), .powerUncalledFor(7, .powerOn), .unknownChallenge("pwn"),
            .withdrawn("pwn"), .definedOtherwise("pwn"), .placed("pwn", podCount: 2), .notAnAgent("web"),
            .noPlaceLeft("web", maximum: 64), .claimOver("web"), .heldOtherwise("web", holder: "ann"),
            .lastAdminKey(7), .unserved("web"), .unarmed("web"),
        ] as [Refusal]
    )
    func `a refusal names what it is about`(refusal: Refusal) {
        let names = [
            "'web'", "'pwn'", "'agent'", "'lastbeat'", "'image'", "'a_password'", "'note'", "key 7", "attempt 7",
            "droplet 7",
        ]

        #expect(names.contains { refusal.description.contains($0) })
    }
}
