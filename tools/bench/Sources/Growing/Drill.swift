import Pods

/// What a thousand pods do, from the same dice always the same: each beats every ten seconds, a little early or late;
/// if anything else is wanted, people tag, untag and set attributes of one in a hundred of them meanwhile.
struct Drill {
    enum Step {
        case beat(pod: Int)
        case tag(pod: Int, Tag)
        case untag(pod: Int, Tag)
        case set(pod: Int, AttributeKey, AttributeValue)
    }

    struct TimedStep {
        /// Unix milliseconds.
        let time: Int64
        let step: Step
    }

    private let phases: [Int]
    private let isBeatsOnly: Bool
    private let tags: [Tag]
    private let keys: [AttributeKey]
    private var dice = Dice(seed: 22)
    private var roundStart: Int64

    /// Of every pod, which of the tags it has.
    private var tagged: [Set<Int>]

    init(podCount: Int, start: Int64, isBeatsOnly: Bool) {
        var dice = Dice(seed: 11)
        phases = (0..<podCount).map { _ in 250 + dice.roll(below: 9_500) }
        tagged = Array(repeating: [], count: podCount)
        tags = ["blue", "canary", "event-2026", "gpu", "idle", "red", "scored", "spare"].compactMap { Tag($0) }
        keys = ["load", "note", "owner", "ready"].compactMap { AttributeKey($0) }
        roundStart = start
        self.isBeatsOnly = isBeatsOnly
    }

    /// The next ten seconds, in the order of time.
    mutating func next() -> [TimedStep] {
        var steps = phases.indices.map { pod in
            TimedStep(time: roundStart + Int64(phases[pod] + dice.roll(below: 500) - 250), step: .beat(pod: pod))
        }
        if !isBeatsOnly {
            for _ in 0..<phases.count / 100 {
                steps.append(TimedStep(time: roundStart + Int64(dice.roll(below: 10_000)), step: change()))
            }
        }
        roundStart += 10_000
        return steps.sorted { $0.time < $1.time }
    }

    private mutating func change() -> Step {
        let pod = dice.roll(below: phases.count)
        guard dice.roll(below: 2) == 0 else { return set(pod) }
        let tag = dice.roll(below: tags.count)
        if tagged[pod].remove(tag) != nil { return .untag(pod: pod, tags[tag]) }
        tagged[pod].insert(tag)
        return .tag(pod: pod, tags[tag])
    }

    private mutating func set(_ pod: Int) -> Step {
        let number = dice.roll(below: 1_000_000)
        let value: AttributeValue =
            switch dice.roll(below: 4) {
            case 0: .bool(number.isMultiple(of: 2))
            case 1: .string("person-\(number)")
            default: .int(Int64(number))
            }
        return .set(pod: pod, keys[dice.roll(below: keys.count)], value)
    }
}
