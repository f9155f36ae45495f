// The payloads that nearly all events have, read without a message object between the bytes and the event: a replay reads
// millions of them. What is read here reads the same by the generated code, or is left to it.

extension Event {
    /// The event, when it is of a frequent kind and its payload is what our own writer puts there.
    static func plain(_ kind: EventKind, _ payload: Span<UInt8>) -> Event? {
        guard let kind = StoredEventKind(rawValue: Int(kind.rawValue)) else { return nil }
        do throws(WireCursor.Unusual) {
            switch kind {
            case .podTagged: return Tag(try onlyText(in: payload)).map(Event.podTagged)
            case .podUntagged: return Tag(try onlyText(in: payload)).map(Event.podUntagged)
            case .podAttributeSet: return try attributeSet(payload)
            case .podAttributeUnset: return AttributeKey(try onlyText(in: payload)).map(Event.attributeUnset)
            case .podClaimed: return try claimed(payload)
            case .podReleased: return .podReleased(reason: try onlyText(in: payload))
            default: return nil
            }
        } catch {
            return nil
        }
    }

    private static func onlyText(in payload: Span<UInt8>) throws(WireCursor.Unusual) -> String {
        var cursor = WireCursor()
        var text: String?
        while let field = try cursor.next(in: payload) {
            guard text == nil, case .bytes(1, let range) = field else { throw WireCursor.Unusual() }
            text = try payload.text(range)
        }
        return text ?? ""
    }

    private static func attributeSet(_ payload: Span<UInt8>) throws(WireCursor.Unusual) -> Event? {
        var cursor = WireCursor()
        var (key, value) = (AttributeKey?.none, AttributeValue?.none)
        while let field = try cursor.next(in: payload) {
            switch field {
            case .bytes(1, let range) where key == nil: key = AttributeKey(try payload.text(range))
            case .bytes(2, let range) where value == nil: value = .string(try payload.text(range))
            case .varint(3, let number) where value == nil: value = .int(Int64(zigzag: number))
            case .varint(4, let number) where value == nil: value = .bool(number != 0)
            default: throw WireCursor.Unusual()
            }
        }
        guard let key, let value else { return nil }
        return .attributeSet(key, value)
    }

    private static func claimed(_ payload: Span<UInt8>) throws(WireCursor.Unusual) -> Event {
        var cursor = WireCursor()
        var (holder, until) = (String?.none, Int64?.none)
        while let field = try cursor.next(in: payload) {
            switch field {
            case .bytes(1, let range) where holder == nil: holder = try payload.text(range)
            case .varint(2, let number) where until == nil: until = Int64(bitPattern: number)
            default: throw WireCursor.Unusual()
            }
        }
        return .podClaimed(holder: holder ?? "", until: until)
    }
}

extension Span<UInt8> {
    fileprivate func text(_ range: Range<Int>) throws(WireCursor.Unusual) -> String {
        guard let text = try? UTF8Span(validating: extracting(range)) else { throw WireCursor.Unusual() }
        return String(copying: text)
    }
}

extension Int64 {
    /// Reads protobuf's `sint64`, which puts the sign into the lowest bit.
    fileprivate init(zigzag number: UInt64) {
        self = Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }
}
