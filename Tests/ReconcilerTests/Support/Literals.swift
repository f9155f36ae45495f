import Pods
import PodsTestSupport

/// A pod's tag, not a test's.
typealias Tag = Pods.Tag

extension Int64 {
    static func seconds(_ count: Int64) -> Int64 { count * 1_000 }
    static func minutes(_ count: Int64) -> Int64 { count * 60_000 }
    static func hours(_ count: Int64) -> Int64 { count * 3_600_000 }
}
