/// A way to make one droplet for one pod, in a world where time goes by in ticks.
package struct CreateProtocol: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Knows a droplet by the id in the reply and by nothing else.
        case recordedID

        /// Looks for the marker and creates at once when it is not listed; remembers no intent.
        case markerLookup

        /// Writes the intent down first, looks for its marker, and waits `wait` ticks before it gives it up.
        case intent(wait: Int)

        /// Writes the intent down and gives it up at the first look.
        case intentWithoutWait
    }

    package let name: String
    package let kind: Kind
    package var controllerCount = 1

    /// How long a controller may pause between its decision and the sending.
    package var pauseMaximum = 1
    package var hasFence = false
    package var hasSweeper = true
    package var keepsTombstones = false

    /// Whether the person may stop wanting the pod.
    package var isDeletable = false

    package init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }

    var wait: Int {
        guard case .intent(let wait) = kind else { return 0 }
        return wait
    }
}

extension CreateProtocol {
    static let unbounded = 99

    /// The rows of the table, each without and with a person who may delete.
    package static let rows: [CreateProtocol] = [
        CreateProtocol("recorded id only", .recordedID),
        CreateProtocol("marker lookup, create at once", .markerLookup),
        CreateProtocol("intent, no wait", .intentWithoutWait),
        CreateProtocol("intent, wait of 2", .intent(wait: 2)),
        CreateProtocol("intent, wait of 3", .intent(wait: 3)),
        CreateProtocol("intent, wait of 4", .intent(wait: 4)),
        .paused("wait of 4, two controllers") { ($0.pauseMaximum, $0.controllerCount) = (1, 2) },
        .paused("wait of 4, any pause") { _ in },
        .paused("any pause, two controllers") { $0.controllerCount = 2 },
        .paused("any pause, two controllers, fence") { ($0.controllerCount, $0.hasFence) = (2, true) },
        .paused("any pause, two controllers, tombstones") { ($0.controllerCount, $0.keepsTombstones) = (2, true) },
        .paused("any pause, two controllers, fence, tombstones") {
            ($0.controllerCount, $0.hasFence, $0.keepsTombstones) = (2, true, true)
        },
        .paused("any pause, no sweeper") { $0.hasSweeper = false },
    ]

    package var deletable: CreateProtocol {
        var protocolWithDelete = self
        protocolWithDelete.isDeletable = true
        return protocolWithDelete
    }

    private static func paused(_ name: String, _ change: (inout CreateProtocol) -> Void) -> CreateProtocol {
        var paused = CreateProtocol(name, .intent(wait: 4))
        paused.pauseMaximum = unbounded
        change(&paused)
        return paused
    }
}
