package import RegistryAPI

extension Presentation {
    package init(_ list: EventList, showsPod: Bool) {
        let names = list.events.map { String($0.position) }
        self.init(whole: list, items: list.events, names: names) { isWide, isHeaderless in
            EventTable(showsPod: showsPod, isWide: isWide).table(list.events).text(isHeaderless: isHeaderless)
        }
    }
}
