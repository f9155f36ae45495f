import DigitalOceanSimulator

extension Timings {
    /// Everything at once.
    static var immediate: Timings {
        var timings = Timings()
        timings.visibleInLists = DelayRange(0)
        timings.addresses = DelayRange(0)
        timings.activation = DelayRange(0)
        timings.createActionSkew = DelayRange(0)
        timings.powerOn = DelayRange(0)
        timings.powerOff = DelayRange(0)
        timings.shutdown = DelayRange(0)
        timings.reboot = DelayRange(0)
        timings.powerCycle = DelayRange(0)
        timings.rename = DelayRange(0)
        timings.rebuild = DelayRange(0)
        timings.resize = DelayRange(0)
        timings.snapshot = DelayRange(0)
        timings.setting = DelayRange(0)
        timings.imageTransfer = DelayRange(0)
        timings.imageConversion = DelayRange(0)
        timings.imageImport = DelayRange(0)
        timings.destruction = DelayRange(0)
        timings.statusLag = DelayRange(0)
        timings.leavesLists = DelayRange(0)
        return timings
    }
}

extension FaultPlan {
    /// Every reply is lost, though all is done: for so long, or until the plan is cleared.
    static func everyReplyLost(forMilliseconds milliseconds: Int64? = nil) -> FaultPlan {
        var rule = FaultRule(.replyLost)
        rule.lastingMilliseconds = milliseconds
        return FaultPlan([rule])
    }
}
