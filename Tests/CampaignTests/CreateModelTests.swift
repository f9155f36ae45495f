import CampaignSupport
import Testing

/// The model of the create protocol, whose table is known, and the ways it finds to break lesser protocols.
@Suite struct CreateModelTests {
    /// What is known of each protocol: never two droplets, converging, converging also when a person deletes.
    private static let expectations: [(isSingle: Bool, converges: Bool, convergesDeleted: Bool)] = [
        (false, false, false), (false, false, false), (false, true, false), (false, true, false),
        (false, true, false), (true, true, true), (true, true, true), (false, true, false),
        (false, true, false), (true, true, false), (false, true, true), (true, true, true), (false, false, false),
    ]

    @Test(arguments: zip(CreateProtocol.rows, expectations))
    func `the verdict on a protocol is the known one`(
        rules: CreateProtocol,
        expected: (isSingle: Bool, converges: Bool, convergesDeleted: Bool)
    ) {
        let verdict = CreateModel(rules).explore()
        let deletable = CreateModel(rules.deletable).explore()

        print(rules.name, verdict.stateCount, deletable.stateCount)
        #expect((verdict.wayToDuplicate == nil) == expected.isSingle)
        #expect((deletable.wayToDuplicate == nil) == expected.isSingle)
        #expect(verdict.converges == expected.converges)
        #expect(deletable.converges == expected.convergesDeleted)
    }

    @Test(arguments: CreateProtocol.rows.filter { $0.controllerCount == 1 }, [false, true])
    func `what breaks a lesser protocol does not break ours`(rules: CreateProtocol, isDeleted: Bool) async throws {
        let workload: Workload = isDeleted ? .hastyRetirement : .creation
        let verdict = CreateModel(isDeleted ? rules.deletable : rules).explore()
        guard let way = verdict.wayToDuplicate else { return }
        let runner = try await Runner()
        let steps = try await runner.clean(of: Situation(workload)).steps

        let situation = try #require(Situation(following: way, in: workload, cleanSteps: steps))
        let report = try await runner.run(situation)

        #expect(report.problems.isEmpty, "\(situation): \(report.problems)")
    }
}
