internal import ArgumentParser

/// Reads arguments that name something, so that a wrong one is told before anything is sent.
enum NameArgument {
    @Sendable
    static func podID(_ text: String) throws -> String {
        guard isLabel(text) else {
            throw ValidationError("no pod id; one is 1 to 40 of a-z, 0-9 and '-', with no '-' at either end")
        }
        return text
    }

    @Sendable
    static func challengeID(_ text: String) throws -> String {
        guard isLabel(text) else {
            throw ValidationError("no challenge's id; one is 1 to 40 of a-z, 0-9 and '-', with no '-' at either end")
        }
        return text
    }

    @Sendable
    static func tag(_ text: String) throws -> String {
        let tag = text.lowercased()
        guard (1...64).contains(tag.utf8.count), tag.utf8.allSatisfy(isLowercaseOrDigit(orOneOf: "_:-")) else {
            throw ValidationError("no tag; one is 1 to 64 of a-z, 0-9, '_', ':' and '-'")
        }
        return text
    }

    @Sendable
    static func key(_ text: String) throws -> String {
        guard isKey(text) else {
            throw ValidationError("no attribute; its name is a letter of a-z, then up to 62 of a-z, 0-9, '_', '.', '-'")
        }
        return text
    }

    static func isKey(_ text: String) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        return text.utf8.count <= 63 && text.utf8.allSatisfy(isLowercaseOrDigit(orOneOf: "_.-"))
    }

    private static func isLabel(_ text: String) -> Bool {
        let isDashed = text.hasPrefix("-") || text.hasSuffix("-")
        return (1...40).contains(text.utf8.count) && text.utf8.allSatisfy(isLowercaseOrDigit(orOneOf: "-")) && !isDashed
    }

    private static func isLowercaseOrDigit(orOneOf others: String) -> (UInt8) -> Bool {
        { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || others.utf8.contains(byte)
        }
    }
}
