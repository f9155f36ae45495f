internal import Glibc

/// Standard input, output and error.
package enum StandardDescriptors {
    /// Opens those that the program was started without, for else the next file that it opens would be taken for one of them.
    ///
    /// Reading the one and writing the others fails as it does when they are closed, so that what is lost is told. Has to
    /// come before anything else is opened.
    package static func fill() {
        for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
            // The lowest number that is free is taken, which is this one.
            _ = unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
