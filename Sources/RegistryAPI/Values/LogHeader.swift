/// The header that names the log of which an answer tells: another after a restore, which gives positions out again.
package enum LogHeader {
    package static let name = "PodLedger-Log"
}
