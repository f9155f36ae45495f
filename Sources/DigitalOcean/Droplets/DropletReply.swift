/// One droplet in its envelope.
struct DropletReply: Decodable {
    let droplet: Droplet
}
