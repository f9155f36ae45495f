internal import EventLog
internal import Registry

/// What has been told of the log already.
struct LogNews {
    /// What is new, and what is gone.
    typealias Change = (begun: [LogWarning], ended: [LogWarning])

    private var told: [LogWarning.Identity: LogWarning] = [:]

    /// Looks how the log fares; that it cannot be seen is news as well, and passes unless the log is closed.
    mutating func look(at registry: Registry) throws(RegistryReadError) -> Change {
        do throws(RegistryReadError) {
            return take(LogWarning.all(in: try registry.metrics()))
        } catch .log(.closed) {
            throw .log(.closed)
        } catch {
            return take(error)
        }
    }

    /// What is new in the warnings of now, and what is gone from them.
    mutating func take(_ warnings: [LogWarning]) -> Change {
        let current = Dictionary(warnings.map { ($0.identity, $0) }) { first, _ in first }
        let begun = warnings.filter { told[$0.identity].map(\.degree) != .some($0.degree) }
        let ended = told.filter { current[$0.key] == nil }.values
        told = current
        return (begun, Array(ended))
    }

    /// Keeps what was told: nothing is over only because nobody sees it.
    mutating func take(_ failure: RegistryReadError) -> Change {
        take(told.values + [.unknown(failure)])
    }
}
