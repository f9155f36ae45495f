/// One thing that happens in the model.
package enum CreateMove: Hashable, Sendable {
    case reconcile, send, giveUp

    /// Before the create left, or after.
    case crash(hasSent: Bool)
    case landHeard, landReplyLost, landUnheard, landRefused
    case appear, tick, userDelete
}
