/// Where a container's image is found: `[registry[:port]/]path[:tag][@digest]`, as container engines read it.
package struct ContainerImage: CheckedText {
    package static let byteCountMaximum = 512
    private static let nameByteCountMaximum = 255

    package let rawValue: String

    /// Returns `nil` for what is no reference, or too long for an engine to take.
    ///
    /// The grammar is that of distribution's package `reference`, which Docker and containerd share.
    package init?(_ rawValue: String) {
        guard rawValue.utf8.count <= Self.byteCountMaximum, rawValue.utf8.allSatisfy(\.isASCII) else { return nil }
        let reference =
            #/
            (?<name>
                (?: [a-zA-Z0-9] (?: [a-zA-Z0-9-]* [a-zA-Z0-9] )?
                    (?: \. [a-zA-Z0-9] (?: [a-zA-Z0-9-]* [a-zA-Z0-9] )? )*
                    (?: : [0-9]+ )? \/ )?
                [a-z0-9]+ (?: (?: [._] | __ | -+ ) [a-z0-9]+ )*
                (?: \/ [a-z0-9]+ (?: (?: [._] | __ | -+ ) [a-z0-9]+ )* )*
            )
            (?: : [A-Za-z0-9_] [A-Za-z0-9_.-]{0,127} )?
            (?: @ [A-Za-z] [A-Za-z0-9]* (?: [+._-] [A-Za-z] [A-Za-z0-9]* )* : [0-9a-fA-F]{32,} )?
            /#
        guard let name = rawValue.wholeMatch(of: reference)?.name else { return nil }
        guard name.utf8.count <= Self.nameByteCountMaximum else { return nil }
        self.rawValue = rawValue
    }
}
