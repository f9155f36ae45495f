extension Policy: CustomStringConvertible {
    /// One line, as it stands in the log when the reconciler starts.
    package var description: String {
        [
            "lists every \(listingInterval / 1_000) s, or \(busyListingInterval / 1_000) s while something is on its way",
            "looks \(settlingTime / 1_000) s for a create of unknown outcome",
            "disbelieves a listing without \(Int(missingShareMaximum * 100)) % of the droplets",
            "stops after \(failureMaximum) machines of one image in a row that never came up",
            "takes a machine for silent after \(silenceGrace / 1_000) s, for dead \(enrolmentGrace / 1_000) s without a beat",
            "holds when over \(Int(silentShareMaximum * 100)) % of them are silent at once",
            "deletes \(Int(deletionShareMaximum * 100)) % of the fleet an hour of its own accord",
            "makes \(caps)",
            orphans == .adopt ? "adopts orphans" : "reports orphans",
        ].joined(separator: "; ")
    }
}
