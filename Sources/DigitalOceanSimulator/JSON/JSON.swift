/// A JSON value whose members keep the order they were written in.
package enum JSON: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([(name: String, value: JSON)])
}

extension JSON {
    /// The first member of that name; `nil` also for a value that is not an object.
    package subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    package var integer: Int? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    package var bool: Bool? {
        guard case .bool(let flag) = self else { return nil }
        return flag
    }

    package var array: [JSON]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    package var isNull: Bool {
        guard case .null = self else { return false }
        return true
    }

    /// The path of a member at any depth that `other` lacks; one that is `null` may be missing.
    package func memberMissing(in other: JSON) -> String? {
        switch (self, other) {
        case (.object(let members), .object):
            for member in members where !member.value.isNull {
                guard let counterpart = other[member.name] else { return member.name }
                if let name = member.value.memberMissing(in: counterpart) { return "\(member.name).\(name)" }
            }
        case (.array(let elements), .array(let counterparts)):
            for (element, counterpart) in zip(elements, counterparts) {
                if let name = element.memberMissing(in: counterpart) { return name }
            }
        default: break
        }
        return nil
    }

    /// This object with the members of `other` in place of its own, objects inside objects likewise.
    package func merging(_ other: JSON) -> JSON {
        guard case .object(var members) = self, case .object(let changes) = other else { return other }
        for change in changes {
            guard let index = members.firstIndex(where: { $0.name == change.name }) else {
                members.append(change)
                continue
            }
            members[index].value = members[index].value.merging(change.value)
        }
        return .object(members)
    }
}
