import Pods

/// A pod's tag, not a test's.
typealias Tag = Pods.Tag
