import Pods
import PodsTestSupport
import Testing

@Suite struct RegistryCommandTests {
    @Test func `a pause and a hold stand until a person resumes`() throws {
        var history = History()
        try history.decide(.registry(.pauseReconciler(reason: "maintenance")))
        try history.decide(.registry(.holdReconciler(Alarm(reason: "mass silence"))))

        #expect(history.fleet.registry.pause == RegistryState.Halt(reason: "maintenance", event: 1))
        #expect(history.fleet.registry.hold == RegistryState.Halt(reason: "mass silence", event: 2))
        #expect(try history.decide(.registry(.pauseReconciler(reason: "again"))) == [])
        #expect(try history.decide(.registry(.holdReconciler(Alarm(reason: "again")))) == [])
        try history.decide(.registry(.resumeReconciler(reason: "seen to", halt: 2)))
        #expect(history.fleet.registry.pause == nil)
        #expect(history.fleet.registry.hold == nil)
        #expect(try history.decide(.registry(.resumeReconciler(reason: "again"))) == [])
    }

    @Test func `a hold is lifted only by who names it`() throws {
        var history = History()
        try history.decide(.registry(.pauseReconciler(reason: "maintenance")))
        try history.decide(.registry(.holdReconciler(Alarm(reason: "mass silence"))))
        let hold = RegistryState.Halt(reason: "mass silence", event: 2)

        for halt in [nil, 1, 9] as [EventID?] {
            #expect(throws: Refusal.haltUnseen(hold)) {
                try history.decide(.registry(.resumeReconciler(reason: "seen to", halt: halt)))
            }
        }
        #expect(history.fleet.registry.hold == hold)
        try history.decide(.registry(.resumeReconciler(reason: "seen to", halt: 2)))
        #expect(history.fleet.registry.hold == nil)
    }

    @Test func `a pause is lifted by who names it or nothing, and not by who names another halt`() throws {
        for halt in [nil, 1] as [EventID?] {
            var history = History()
            try history.decide(.registry(.pauseReconciler(reason: "tea")))
            #expect(throws: Refusal.haltUnseen(RegistryState.Halt(reason: "tea", event: 1))) {
                try history.decide(.registry(.resumeReconciler(reason: "back", halt: 7)))
            }
            let resumption = RegistryCommand.resumeReconciler(reason: "back", halt: halt)
            #expect(try history.decide(.registry(resumption)) == [.reconcilerResumed(reason: "back")])
        }
    }

    @Test func `who names a halt that is lifted already accepts nothing else by it`() throws {
        var history = History()
        let alarm = Alarm(reason: "two are missing", droplets: [7, 9])
        let resumption = RegistryCommand.resumeReconciler(reason: "seen to", halt: 3, accepting: alarm)
        #expect(try history.decide(.registry(resumption)) == [])
    }

    @Test func `what a person accepts before anything holds is held and lifted in one`() throws {
        var history = History()
        let alarm = Alarm(reason: "two are missing", droplets: [7, 9])
        #expect(
            try history.decide(.registry(.resumeReconciler(reason: "seen to", accepting: alarm))) == [
                .reconcilerHeld(reason: "two are missing", droplets: [7, 9]), .reconcilerResumed(reason: "seen to"),
            ]
        )
        #expect(history.fleet.registry.hold == nil)
        #expect(history.fleet.registry.acceptedDroplets == [7, 9])
        #expect(history.fleet.registry.silenceForgivenAt == nil)
    }

    @Test func `only who lifts a hold that is about silence has silent machines judged by themselves`() throws {
        let alarms = [
            Alarm(reason: "look", droplets: [7]), Alarm(reason: "the views were rebuilt"),
            Alarm(reason: "a fifth fell silent", isAboutSilence: true),
        ]
        for alarm in alarms {
            var history = History()
            try history.decide(.registry(.holdReconciler(alarm)))
            try history.decide(.registry(.resumeReconciler(reason: "seen to", halt: 1)))
            #expect((history.fleet.registry.silenceForgivenAt != nil) == alarm.isAboutSilence)

            history.now += 1_000
            try history.decide(.registry(.holdReconciler(Alarm(reason: "another"))))
            try history.decide(.registry(.resumeReconciler(reason: "seen to, too", halt: 3)))
            #expect(history.fleet.registry.silenceForgivenAt != history.now)
        }
    }

    @Test func `who ends a pause accepts nothing that they were not told of`() throws {
        var history = History()
        try history.decide(.registry(.pauseReconciler(reason: "tea")))
        let resumption = RegistryCommand.resumeReconciler(
            reason: "back",
            accepting: Alarm(reason: "one is missing", droplets: [7])
        )
        #expect(try history.decide(.registry(resumption)) == [.reconcilerResumed(reason: "back")])
        #expect(history.fleet.registry.acceptedDroplets == [])
        #expect(history.fleet.registry.silenceForgivenAt == nil)
    }

    @Test func `the account is bound once`() throws {
        var history = History()
        try history.decide(.registry(.bindAccount(team: "t1", name: "Ours")))

        #expect(try history.decide(.registry(.bindAccount(team: "t2", name: "Theirs"))) == [])
        #expect(history.fleet.registry.account == RegistryState.Account(team: "t1", name: "Ours"))
    }

    @Test func `a receiver that starts again after a crash says so, and stops once`() throws {
        var history = History()
        #expect(try history.decide(.registry(.stopReceiver)) == [])
        try history.decide(.registry(.startReceiver))

        #expect(try history.decide(.registry(.startReceiver)) == [.receiverStarted])
        #expect(history.fleet.registry.isReceiverUp)
        try history.decide(.registry(.stopReceiver))
        #expect(history.fleet.registry.isReceiverUp == false)
        #expect(try history.decide(.registry(.stopReceiver)) == [])
    }

    @Test func `the registry's events are counted in a stream of their own`() throws {
        var history = try History(pods: "web")
        try history.decide(.registry(.startReconciler(version: "1", policy: "")))
        try history.decide(.registry(.stopReconciler))

        #expect(history.fleet.registry.version == 2)
        #expect(try history.pod("web").version == 1)
    }
}
