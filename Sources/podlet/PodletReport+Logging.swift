internal import Logging
internal import PodletCore
internal import RegistryAPI

extension PodletReport {
    func log(to logger: Logger) {
        switch self {
        case .enrolled(let key): logger.notice("enrolled", metadata: ["key": "\(key)"])
        case .beat(let position): logger.debug("beat", metadata: ["position": "\(position)"])
        case .failed(let error, let delay):
            logger.warning("\(error)", metadata: ["next try in": "\(delay)"])
        case .forgot(let failure): logger.error("\(failure)")
        case .carriedOut(let step): logger.notice("\(step.verb)", metadata: ["challenge": "\(step.order.id)"])
        case .hookFailed(let step, let failure, let delay):
            logger.error("\(failure)", metadata: ["challenge": "\(step.order.id)", "next try in": "\(delay)"])
        case .untold(let news, let error):
            logger.warning("\(error)", metadata: ["challenge": "\(news.id)"])
        }
    }
}
