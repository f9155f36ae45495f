import RegistryAPI
import Testing

@testable import PodletCore

@Suite struct ChallengeBookTests {
    private let broken = HookFailure.failed("it broke")

    /// The steps that are left when each succeeds at once.
    private func steps(of book: inout ChallengeBook, at now: Duration = .zero) -> [HookStep] {
        var steps: [HookStep] = []
        while let step = book.nextStep(at: now) {
            book.begin(step)
            book.succeed(step)
            steps.append(step)
        }
        return steps
    }

    @Test func `what is wanted is started, and what is wanted no more is stopped first`() {
        var book = ChallengeBook(held: [])
        book.want([.sample("b"), .sample("a")])
        #expect(steps(of: &book) == [HookStep(.start, .sample("a")), HookStep(.start, .sample("b"))])
        book.want([.sample("b"), .sample("c")])
        #expect(steps(of: &book) == [HookStep(.stop, .sample("a")), HookStep(.start, .sample("c"))])
        #expect(Set(book.held.keys) == ["b", "c"])
    }

    @Test func `another definition is started after the one before is stopped`() {
        var book = ChallengeBook(held: [])
        book.want([.sample("a")])
        _ = steps(of: &book)
        let newer = ChallengeOrder.sample("a", definition: 9)
        book.want([newer])
        #expect(steps(of: &book) == [HookStep(.stop, .sample("a")), HookStep(.start, newer)])
    }

    @Test func `after a restart nothing is done before the registry has spoken`() {
        var book = ChallengeBook(held: [.sample("a"), .sample("b")])
        #expect(book.nextStep(at: .zero) == nil)
        book.want([.sample("b"), .sample("c")])
        #expect(
            steps(of: &book) == [
                HookStep(.stop, .sample("a")), HookStep(.start, .sample("b")), HookStep(.start, .sample("c")),
            ]
        )
    }

    @Test func `a failed step waits, and the others go on`() {
        var book = ChallengeBook(held: [])
        book.want([.sample("a"), .sample("b")])
        let step = HookStep(.start, .sample("a"))
        book.begin(step)
        book.fail(step, broken, retryAt: .seconds(5))
        #expect(book.failureCount(of: step) == 1)
        #expect(steps(of: &book) == [HookStep(.start, .sample("b"))])
        #expect(steps(of: &book, at: .seconds(5)) == [step])
        #expect(book.failureCount(of: step) == 0)
    }

    @Test func `what is defined anew is tried at once, after what may run of it is stopped`() {
        var book = ChallengeBook(held: [])
        book.want([.sample("a")])
        let step = HookStep(.start, .sample("a"))
        book.begin(step)
        book.fail(step, broken, retryAt: .seconds(300))
        let newer = ChallengeOrder.sample("a", definition: 9)
        book.want([newer])
        #expect(steps(of: &book) == [HookStep(.stop, .sample("a")), HookStep(.start, newer)])
    }

    @Test func `what may have started is stopped, and what never ran need not be`() {
        for (failure, held) in [(broken, ["a"]), (.notRun("no such file"), [])] {
            var book = ChallengeBook(held: [])
            book.want([.sample("a")])
            let step = HookStep(.start, .sample("a"))
            book.begin(step)
            book.fail(step, failure, retryAt: .seconds(5))
            #expect(Array(book.held.keys) == held)
            book.noteTold(ChallengeNews(id: "a", state: "failing: \(failure)"))
            book.want([])
            #expect(steps(of: &book).count == held.count)
            #expect(book.news == [ChallengeNews(id: "a", state: nil)])
        }
    }

    @Test func `what a failed stop may have stopped is started when it is wanted again`() {
        var book = ChallengeBook(held: [])
        book.want([.sample("a")])
        _ = steps(of: &book)
        book.want([])
        let stop = HookStep(.stop, .sample("a"))
        book.begin(stop)
        book.fail(stop, broken, retryAt: .seconds(300))
        book.want([.sample("a")])
        #expect(steps(of: &book) == [HookStep(.start, .sample("a"))])
        #expect(book.news == [ChallengeNews(id: "a", state: "running")])
    }

    @Test func `what may have started is held on to when the hook cannot be run later`() {
        var book = ChallengeBook(held: [])
        book.want([.sample("a")])
        let start = HookStep(.start, .sample("a"))
        for failure in [broken, .notRun("no such file")] {
            book.begin(start)
            book.fail(start, failure, retryAt: .seconds(5))
        }
        book.want([])
        #expect(steps(of: &book) == [HookStep(.stop, .sample("a"))])
    }

    @Test func `what was told before and is gone is taken back, once nothing of it is held`() {
        var book = ChallengeBook(held: [.sample("held")])
        book.want([.sample("wanted")], told: ["gone", "held", "wanted"])
        #expect(book.news == [ChallengeNews(id: "gone", state: nil)])
        book.noteTold(ChallengeNews(id: "gone", state: nil))
        _ = steps(of: &book)
        #expect(
            book.news == [ChallengeNews(id: "held", state: nil), ChallengeNews(id: "wanted", state: "running")]
        )
    }

    @Test func `each change of how a challenge fares is told once`() {
        var book = ChallengeBook(held: [])
        book.want([.sample("a")])
        #expect(book.news == [])
        let step = HookStep(.start, .sample("a"))
        book.begin(step)
        book.fail(step, broken, retryAt: .zero)
        #expect(book.news == [ChallengeNews(id: "a", state: "failing: it broke")])
        #expect(book.news.map(\.key) == ["self.challenge.a"])
        _ = steps(of: &book)
        #expect(book.news == [ChallengeNews(id: "a", state: "running")])
        book.noteTold(ChallengeNews(id: "a", state: "running"))
        #expect(book.news == [])
        book.want([])
        _ = steps(of: &book)
        #expect(book.news == [ChallengeNews(id: "a", state: nil)])
        book.noteTold(ChallengeNews(id: "a", state: nil))
        #expect(book.news == [])
    }
}
