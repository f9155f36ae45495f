import Pods
import Reconciler
import RegistryServer
import Synchronization

/// Shows the plan that the test made; none that is of interest until then.
final class TestWindow: ReconcilerWindow {
    private let given = Mutex<Plan?>(nil)

    func show(_ plan: Plan) {
        given.withLock { $0 = plan }
    }

    func mode() async -> Plan.Mode {
        await plan().mode
    }

    func concerns() async -> Concerns {
        Concerns(mode: await mode())
    }

    func plan() async -> Plan {
        let mode = Plan.Mode.observing(reason: "nothing has been listed yet")
        return given.withLock(\.self)
            ?? Plan(position: .registry, mode: mode, grounds: nil, actions: [], conditions: [:])
    }
}
