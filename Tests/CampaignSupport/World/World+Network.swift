internal import Curl
internal import DigitalOceanSimulator
internal import Pods

extension World {
    /// A request reaches DigitalOcean, or does not.
    mutating func arrive(_ call: Timetable.Call, _ kinds: [MishapKind]) {
        guard !kinds.contains(.requestLost) else { return giveUp(call) }
        if kinds.contains(.landsLate), !call.isUnheard {
            giveUp(call)
            var late = call
            late.isUnheard = true
            return timetable.add(.arrival(late), at: call.sentAt + Delays.landing)
        }
        let outcome = carry(call.request, kinds)
        guard !call.isUnheard else { return }
        if kinds.contains(.replyLost) {
            let lost = HTTPOutcome.unanswered(HTTPFailure(kind: .connectionLost, message: "the reply was lost"))
            return timetable.add(.reply(call, lost), at: now + delay(20...200))
        }
        timetable.add(.reply(call, outcome), at: now + delay(20...200))
    }

    /// The client waits as long as its patience lasts.
    private mutating func giveUp(_ call: Timetable.Call) {
        let failure = HTTPFailure(kind: .timedOut, message: "timed out")
        timetable.add(.reply(call, .unanswered(failure)), at: call.sentAt + Delays.patience)
    }

    /// Has the account answer, with the fault that it is to show.
    private mutating func carry(_ request: HTTPRequest, _ kinds: [MishapKind]) -> HTTPOutcome {
        let plain = APIRequest(request)
        if request.kind == .list || request.kind == .laterPage { return HTTPOutcome(list(plain, request.kind, kinds)) }
        if account.truth().contains(where: { $0.exists && $0.id == request.dropletID }) {
            witness.watch(request, fleet, at: now)
        }
        if plain.method != "GET" { lastStir = now }
        if kinds.contains(.requestDoubled) {
            _ = account.handle(plain, at: now)
            witness.doubleCount += 1
        }
        let reply = withFault(kinds) { $0.handle(plain, at: $1) }
        witness.watch(account, fleet, request: request, at: now)
        feel(account.advance(to: now))
        return HTTPOutcome(reply)
    }

    private mutating func withFault(
        _ kinds: [MishapKind],
        _ body: (inout SimulatedAccount, Int64) -> APIReply
    ) -> APIReply {
        guard let fault = kinds.lazy.compactMap(\.fault).first else { return body(&account, now) }
        account.faults = FaultPlan([FaultRule(fault)])
        defer { account.faults = FaultPlan() }
        return body(&account, now)
    }

    /// Answers a page from the account as it is, as it was, or as it would be if most of it were gone.
    private mutating func list(_ request: APIRequest, _ kind: Step.Request, _ kinds: [MishapKind]) -> APIReply {
        if kind == .list { beginListing(kinds) }
        let truth = withFault(kinds) { $0.handle(request, at: $1) }
        guard var shown = listingView.account ?? (situation.mutant == nil ? nil : account) else { return truth }
        shown.knobs.timings.leavesLists = DelayRange(0)
        for droplet in hiddenDroplets { _ = shown.removeByHand(droplet, at: now) }
        _ = shown.advance(to: now)
        return shown.handle(request, at: now)
    }

    private mutating func beginListing(_ kinds: [MishapKind]) {
        formerAccounts = formerAccounts.suffix(3) + [account]
        listingView =
            if kinds.contains(.emptyListing) { .empty(account) } else if kinds.contains(.shortListing) {
                .short(account)
            } else if kinds.contains(.staleListing) { .stale(formerAccounts[0]) } else { .truth }
        witness.noteHiding(hiddenDroplets, fleet)
    }

    private var hiddenDroplets: [Int] {
        let living = account.truth().filter(\.exists)
        switch listingView {
        case .empty: return living.map(\.id)
        case .short: return living.map(\.id).sorted().dropLast(2)
        case .stale: return []
        case .truth: return living.filter(isOverlooked).map(\.id)
        }
    }

    private func isOverlooked(_ droplet: DropletTruth) -> Bool {
        switch situation.mutant {
        case .filteredListing: !droplet.tags.contains { $0.hasPrefix("podledger:") }
        case .forgottenTombstones: fleet.pod(ofMarker: droplet.name)?.isRetired ?? false
        default: false
        }
    }
}

extension MishapKind {
    fileprivate var fault: Fault? {
        switch self {
        case .failedUndone, .failedPage: .refused(status: 503, form: .html)
        case .failedDone: .replyReplaced(status: 500, form: .json)
        case .rateLimited: .rateLimited(hourly: false, retryAfter: 20, resetOffset: nil)
        case .unauthorized: .unauthorized
        case .quotaReached: .unprocessable(reason: .dropletLimit)
        case .regionClosed: .unprocessable(reason: .region)
        default: nil
        }
    }
}
