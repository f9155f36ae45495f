internal import Glibc

/// Tells whoever started the program that it can be talked to.
enum Ready {
    static func announce(_ address: ListenAddress) {
        print("ready \(address.url)")
        unsafe fflush(stdout)
    }
}
