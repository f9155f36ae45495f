import Pods
import PodsTestSupport
import Testing

@Suite struct TermTests {
    @Test(
        arguments: [
            ("web", .keyword("web")),
            ("WEB", .keyword("web")),
            ("203.0.113.7", .keyword("203.0.113.7")),
            ("hello!", .keyword("hello!")),
            ("tag:blue", .tag("blue")),
            ("tag:Env:Prod", .tag("env:prod")),
            ("-tag:blue", .noTag("blue")),
            ("id=web", .compare(.id, .equal, .text("web"))),
            ("claim!=ann", .compare(.claim, .notEqual, .text("ann"))),
            ("image=debian-12", .compare(.image, .equal, .text("debian-12"))),
            ("ip=203.0.113.7", .compare(.ip, .equal, .text("203.0.113.7"))),
            ("team=", .compare(.attribute("team"), .equal, .text(""))),
            ("team=a<b", .compare(.attribute("team"), .equal, .text("a<b"))),
            ("url=http://x", .compare(.attribute("url"), .equal, .text("http://x"))),
            ("score<7", .compare(.attribute("score"), .less, .number(7))),
            ("score>-7", .compare(.attribute("score"), .greater, .number(-7))),
            ("lastbeat<-2m", .compare(.attribute(.lastbeat), .less, .age(120_000))),
            ("lastbeat>-30s", .compare(.attribute(.lastbeat), .greater, .age(30_000))),
            ("lastbeat<-1h", .compare(.attribute(.lastbeat), .less, .age(3_600_000))),
            ("lastbeat<-3d", .compare(.attribute(.lastbeat), .less, .age(259_200_000))),
        ] as [(String, Term)]
    )
    func `a known form is read`(text: String, term: Term) throws {
        #expect(try Term(text) == term)
    }

    @Test(
        arguments: [
            "", "-blue", "tag:", "-tag:", "tag:a b", "tags:agent", "image:debian", "env:prod", "=x", "!=x", "<5",
            "Team=x",
            "a b=c", "team==x", "a!b=c", "score<", "score<=5", "score>=5", "score<x", "score<-m", "score<-2w",
            "score<2m", "score<7.5", "score<-99999999999999999d", "score<9223372036854775808", "id<5", "image>1",
            "claim<5", "ip>1", "phase<5", "ready>1", "template<1", "phase=activ", "ready=maybe",
        ]
    )
    func `an unknown form is an error, never an empty result`(text: String) {
        #expect(throws: TermError.self) { try Term(text) }
    }

    @Test func `the error repeats the term and lists the forms`() throws {
        let error = try #require(throws: TermError.self) { try Term("score<=5") }

        #expect(error.description.hasPrefix("the term 'score<=5' "))
        #expect(error.description.hasSuffix("key<n, key>n or key<-2m"))
    }
}
