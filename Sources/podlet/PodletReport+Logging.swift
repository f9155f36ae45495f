internal import Logging
internal import PodletCore

extension PodletReport {
    func log(to logger: Logger) {
        switch self {
        case .enrolled(let key): logger.notice("enrolled", metadata: ["key": "\(key)"])
        case .beat(let position): logger.debug("beat", metadata: ["position": "\(position)"])
        case .failed(let error, let delay):
            logger.warning("\(error)", metadata: ["next try in": "\(delay)"])
        }
    }
}
