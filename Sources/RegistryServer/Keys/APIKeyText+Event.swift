package import APIKeys
package import Pods

extension APIKeyText {
    package init(id: EventID, secret: APIKeySecret) {
        self.init(id: id.rawValue, secret: secret)
    }

    /// `key.issued`.
    package var event: EventID {
        EventID(id)
    }
}
