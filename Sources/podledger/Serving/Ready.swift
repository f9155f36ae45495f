/// Tells whoever started the program that it can be talked to.
enum Ready {
    static func announce(_ address: ListenAddress) {
        StandardStream.output.write("ready \(address.url)")
    }
}
