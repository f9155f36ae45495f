internal import Pods

/// What machines are made of, and so what they fail by together.
struct Recipe: Hashable {
    let template: TemplateReference?
    let image: String

    init(_ pod: Pod, image: String) {
        (template, self.image) = (pod.template, image)
    }
}
