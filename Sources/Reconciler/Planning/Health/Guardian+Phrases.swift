internal import Pods

extension Pod.Guardian {
    /// How the pod is, as the end of a sentence.
    var state: String {
        switch self {
        case .claim(let claim): "claimed by '\(claim.holder)'"
        case .protection: "protected"
        }
    }

    /// What a person does to it so that the machine is mended.
    var remedy: String {
        switch self {
        case .claim: "release it to have it mended"
        case .protection: "unprotect it to have it mended"
        }
    }

    /// What is waited for, as the end of a sentence.
    var end: String {
        switch self {
        case .claim(let claim): "'\(claim.holder)' releases the pod"
        case .protection: "the pod is unprotected"
        }
    }
}
