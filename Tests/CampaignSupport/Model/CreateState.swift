/// Everything that is true of the model at one moment.
struct CreateState: Hashable {
    enum Status: Hashable {
        case pending, closed, recorded
    }

    struct Droplet: Hashable {
        let attempt: Int
        var isListed = false
        var age = 0
        var isAlive = true
    }

    struct Travelling: Hashable {
        let attempt: Int
        var age = 0
    }

    struct Controller: Hashable {
        enum Phase: Hashable {
            case idle, decided, waiting
        }

        var phase = Phase.idle
        var attempt = 0
        var age = 0
    }

    static let ageMaximum = 6

    var isWanted = true

    /// By attempt, from 1.
    var statuses: [Status] = []

    /// Ticks since the newest intent, or since a fence went up.
    var age = ageMaximum
    var droplets: [Droplet] = []
    var wire: [Travelling] = []
    var controllers: [Controller]
    var crashesLeft = 1
    var lossesLeft = 1

    /// The attempts whose create would still be taken.
    var fenceKeys: Set<Int> = []

    /// The pod and all its markers are forgotten.
    var isForgotten = false

    init(controllerCount: Int) {
        controllers = Array(repeating: Controller(), count: controllerCount)
    }

    var recorded: [Int] { statuses.indices.filter { statuses[$0] == .recorded }.map { $0 + 1 } }
    var pending: [Int] { statuses.indices.filter { statuses[$0] == .pending }.map { $0 + 1 } }
    var living: [Droplet] { droplets.filter(\.isAlive) }
    var listed: [Droplet] { droplets.filter { $0.isAlive && $0.isListed } }
    var livingRecorded: [Droplet] { living.filter { recorded.contains($0.attempt) } }

    /// Whether there is what is wanted and it is known.
    var isConverged: Bool {
        guard isWanted else { return living.isEmpty }
        return living.count == 1 && recorded.contains(living[0].attempt)
    }

    mutating func kill(_ attempts: Set<Int>) {
        for index in droplets.indices where attempts.contains(droplets[index].attempt) {
            droplets[index].isAlive = false
        }
    }

    mutating func closePending() {
        for index in statuses.indices where statuses[index] == .pending { statuses[index] = .closed }
    }

    mutating func release(_ indices: [Int]) {
        for index in indices { controllers[index] = Controller() }
    }
}
