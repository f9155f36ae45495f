/// How many droplets there were, are, and were at most at one time.
struct DropletTally: Sendable, Codable {
    private(set) var everCreated = 0
    private(set) var living = 0
    private(set) var peak = 0

    mutating func create() {
        everCreated += 1
        rise()
    }

    mutating func rise() {
        living += 1
        peak = max(peak, living)
    }

    mutating func remove() {
        living -= 1
    }
}
