/// The fault plan at work and what it has done.
struct FaultReport: Codable {
    struct Rule: Codable {
        let rule: FaultRule
        let struck: Int
    }

    let rules: [Rule]
}

extension SimulatedAccount {
    var faultReport: FaultReport {
        FaultReport(rules: zip(faults.rules, faultStrikes).map { FaultReport.Rule(rule: $0, struck: $1) })
    }
}
