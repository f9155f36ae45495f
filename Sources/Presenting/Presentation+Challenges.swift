package import RegistryAPI

extension Presentation {
    package init(_ list: ChallengeList, now: Timestamp) {
        self.init(whole: list, items: list.challenges, names: list.challenges.map(\.id)) { isWide, isHeaderless in
            ChallengeTable(now: now, isWide: isWide).table(list.challenges).text(isHeaderless: isHeaderless)
        }
    }
}
