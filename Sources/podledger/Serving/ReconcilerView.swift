internal import Reconciler
internal import RegistryServer

/// The reconciler, as the server shows it.
struct ReconcilerView: ReconcilerWindow {
    let reconciler: Reconciler

    func plan() async -> Plan {
        await reconciler.plan
    }

    func mode() async -> Plan.Mode {
        await reconciler.mode
    }

    func concerns() async -> Concerns {
        await reconciler.concerns
    }
}
