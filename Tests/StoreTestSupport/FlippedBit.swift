internal import Foundation

/// Flips one bit of a file beneath whoever reads it; a second time, it is as it was.
package func flipBit(_ bit: Int, ofFile path: String) throws {
    let file = try FileHandle(forUpdating: URL(filePath: path))
    defer { try? file.close() }
    try file.seek(toOffset: UInt64(bit / 8))
    let byte = try file.read(upToCount: 1)?.first ?? 0
    try file.seek(toOffset: UInt64(bit / 8))
    try file.write(contentsOf: [byte ^ 1 << UInt8(bit % 8)])
}
