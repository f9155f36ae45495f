internal import DigitalOcean
internal import Pods

extension DropletAction {
    init(_ action: PowerAction) {
        self =
            switch action {
            case .powerOn: .powerOn
            case .powerCycle: .powerCycle
            }
    }
}
