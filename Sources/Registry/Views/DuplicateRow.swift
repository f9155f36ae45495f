internal import Pods
internal import StoredRows

extension StoredDuplicateRow {
    init(_ duplicate: Duplicate) {
        self.init()
        attempt = duplicate.attempt.rawValue
        pod = duplicate.pod.rawValue
        keptDropletID = duplicate.keptDropletID
        event = duplicate.event.rawValue
        if let deletion = duplicate.deletion { self.deletion = StoredReasoned(deletion) }
        isGone = duplicate.isGone
    }

    func duplicate(dropletID: Int64) -> Duplicate {
        var duplicate = Duplicate(
            dropletID: dropletID,
            attempt: EventID(attempt),
            pod: EventID(pod),
            keptDropletID: keptDropletID,
            event: EventID(event)
        )
        duplicate.deletion = hasDeletion ? deletion.deletion : nil
        duplicate.isGone = isGone
        return duplicate
    }
}
