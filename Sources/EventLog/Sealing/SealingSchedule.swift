internal import Dispatch
internal import LMDB
internal import Synchronization

/// Tells the sealer's thread when enough segments are complete, and how its last ones fared; keeps the writer from running
/// away from it, since a file that has grown never shrinks.
final class SealingSchedule: Sendable {
    private let state: Mutex<State>
    private let change = DispatchSemaphore(value: 0)
    private let relief = DispatchSemaphore(value: 0)
    private let segmentsPerSeal: Int

    fileprivate struct State {
        var head: Position
        var sealed: Position
        var isSealing = false
        var isHandedOver = false

        /// Where the head must be before what was taken back is tried again.
        var retryHead = Position.origin
        var isClosed = false
        var isStopped = false
        var sealerSleeps = false
        var writerSleeps = false
    }

    init(head: Position, sealed: Position, segmentsPerSeal: Int) {
        state = Mutex(State(head: head, sealed: sealed))
        self.segmentsPerSeal = segmentsPerSeal
    }

    convenience init(_ store: LogStore, segmentsPerSeal: Int) throws(EventLogError) {
        let (head, sealed) = try store.read { transaction throws(EventLogError) in
            do throws(LMDBError) {
                return (try store.tables.head(in: transaction), try store.tables.sealed(in: transaction))
            } catch {
                throw EventLogError(error)
            }
        }
        self.init(head: head, sealed: sealed, segmentsPerSeal: segmentsPerSeal)
    }

    /// The log is durable through `head`.
    func announce(_ head: Position) {
        update { $0.head = head }
    }

    /// Nothing more is to be sealed.
    func close() {
        update { $0.isClosed = true }
    }

    /// What was handed to the writer is stored, or was taken back, to be tried again when the log has grown by a segment.
    func end(isStored: Bool, through last: Position) {
        update { state in
            state.isSealing = false
            state.isHandedOver = false
            if isStored {
                state.sealed = last
            } else {
                state.retryHead = state.head.advanced(by: UInt64(SegmentForm.entryCount))
            }
        }
    }

    /// The segments that are due are prepared; the writer finds them among its commands.
    func handOver() {
        update { $0.isHandedOver = true }
    }

    /// Nothing more can be sealed; the log grows on in rows.
    func stop() {
        update { $0.isStopped = true }
    }

    /// Sleeps while the log is far ahead of the sealer, who has nothing ready yet; for the writer's thread.
    func holdBack() {
        while state.withLock({ $0.putsWriterToSleep(Self.sealsAheadMaximum * segmentsPerSeal) }) { relief.wait() }
    }

    /// How many seals the writer may be ahead.
    private static let sealsAheadMaximum = 8

    /// Sleeps until enough segments are complete, and returns the first positions of those to seal together; `nil` when
    /// the log is closed.
    func next() -> [Position]? {
        while true {
            let (due, isClosed) = state.withLock { state in
                let due = state.isClosed ? nil : state.due(segmentsPerSeal)
                if due != nil { state.isSealing = true }
                state.sealerSleeps = due == nil && !state.isClosed
                return (due, state.isClosed)
            }
            if isClosed { return nil }
            if let due { return due }
            change.wait()
        }
    }

    private func update(_ body: (inout State) -> Void) {
        let (wakesSealer, wakesWriter) = state.withLock { state in
            body(&state)
            return (state.wakesSealer(segmentsPerSeal), state.wakesWriter())
        }
        if wakesSealer { change.signal() }
        if wakesWriter { relief.signal() }
    }
}

extension SealingSchedule.State {
    fileprivate mutating func wakesSealer(_ count: Int) -> Bool {
        guard sealerSleeps, isClosed || due(count) != nil else { return false }
        sealerSleeps = false
        return true
    }

    /// It looks again for itself whether it may go on.
    fileprivate mutating func wakesWriter() -> Bool {
        guard writerSleeps else { return false }
        writerSleeps = false
        return true
    }

    fileprivate mutating func putsWriterToSleep(_ segmentCount: Int) -> Bool {
        let isAhead = head.rawValue - sealed.rawValue > UInt64(segmentCount * SegmentForm.entryCount)
        writerSleeps = isAhead && head >= retryHead && !isHandedOver && !isClosed && !isStopped
        return writerSleeps
    }

    fileprivate func due(_ count: Int) -> [Position]? {
        let entryCount = UInt64(count * SegmentForm.entryCount)
        guard !isSealing, head >= retryHead, head.rawValue >= sealed.rawValue + entryCount else { return nil }
        return (0..<count).map { sealed.advanced(by: UInt64($0 * SegmentForm.entryCount) + 1) }
    }
}
