/// What is already there might be somebody's only key.
package struct TakenKeyFile: Error, CustomStringConvertible {
    let path: String

    package var description: String {
        "'\(path)' is there already, and a key is never written over anything; choose another name"
    }
}
