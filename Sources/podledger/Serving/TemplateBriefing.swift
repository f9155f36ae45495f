internal import APIKeys
internal import KeyPins
internal import Pods
internal import Reconciler
internal import RegistryServer

/// Tells new machines what their pod's template says.
struct TemplateBriefing: Briefing {
    let templates: TemplateCatalogue
    let podlet: PodletFile?
    let pins: KeyPins?
    let address: ServerAddressBox

    /// Tells them of what the server serves them.
    init(_ configuration: RegistryServerConfiguration, _ address: ServerAddressBox) {
        templates = configuration.templates
        podlet = configuration.podlet
        pins = configuration.certificate?.pins
        self.address = address
    }

    func isBriefed(_ pod: Pod) -> Bool {
        pod.template != nil
    }

    func makeSecret() -> APIKeySecret {
        .random()
    }

    func userData(for pod: Pod, keyID: EventID, secret: APIKeySecret) throws(Trouble) -> String {
        guard let template = pod.template else { throw Trouble(.overtaken, "the pod has no template") }
        let setting = MachineSetting(
            serverURL: try address.current(),
            serverPins: pins,
            apiKey: APIKeyText(id: keyID, secret: secret).text,
            podID: pod.id,
            attributes: pod.attributes.mapValues(\.value),
            podletDigest: podlet?.digest
        )
        do { return try templates.render(template.name, setting) } catch { throw Trouble(.transient, "\(error)") }
    }

    func sshKeyNames(for pod: Pod) -> [String]? {
        guard let template = pod.template, case .some(let names)? = templates[template.name]?.sshKeys else {
            return nil
        }
        return names
    }
}
