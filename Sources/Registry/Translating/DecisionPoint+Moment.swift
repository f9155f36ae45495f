internal import EventLog
internal import Pods

extension DecisionPoint {
    init(_ moment: Moment) {
        self.init(now: moment.now, next: EventID(moment.next))
    }
}
