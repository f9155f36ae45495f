/// A pod that somebody wants.
package struct NewPod: Hashable, Sendable {
    package let id: PodID
    package let image: String
    package let template: TemplateReference?
    package let tags: Set<Tag>
    package let attributes: [AttributeKey: AttributeValue]

    package init(
        id: PodID,
        image: String,
        template: TemplateReference?,
        tags: Set<Tag>,
        attributes: [AttributeKey: AttributeValue]
    ) {
        self.id = id
        self.image = image
        self.template = template
        self.tags = tags
        self.attributes = attributes
    }
}
