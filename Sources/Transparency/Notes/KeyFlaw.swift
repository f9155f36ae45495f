/// What makes the text of a key unreadable.
package enum KeyFlaw: String, Hashable, Sendable {
    case verifierShape = "it is not NAME+HASH+BASE64"
    case signerShape = "it is not PRIVATE+KEY+NAME+HASH+BASE64"
    case name = "its name is empty, or holds a space, a plus or a control character"
    case hash = "its hash is not eight lower-case hexadecimal digits"
    case material = "its last part is not base64 of one byte for the kind and 32 for the key"
    case kind = "it is of another kind than Ed25519"
    case mismatch = "its hash is not that of its name and key"
}
