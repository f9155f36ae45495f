package import RegistryAPI

extension Presentation {
    /// A line a machine.
    package init(_ list: MachineBeatList) {
        self.init(whole: list, items: list.beats, names: list.beats.map { "\($0.pod).\($0.attempt)" }) {
            _,
            isHeaderless in
            let rows = list.beats.map { beat in
                [beat.pod, String(beat.attempt), String(beat.position), beat.time.description]
            }
            return Table(["POD", "ATTEMPT", "POSITION", "TIME"], rows: rows).text(isHeaderless: isHeaderless)
        }
    }
}
