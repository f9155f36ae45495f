import APIKeys
import Foundation
import PodletCore
import StoreTestSupport
import Testing

@testable import podledger

@Suite(.temporaryDirectory) struct MachineDisksTests {
    @Test(arguments: [true, false])
    func `what a machine keeps is there after it was switched off and on, and is no other's`(isInFiles: Bool) throws {
        let disks = MachineDisks(directory: isInFiles ? TemporaryDirectory.path : nil)
        let key = APIKeyText(id: 7, secret: .random())
        let state = PodletState(key: key, isEnrolled: true)
        try disks.disk(of: 7).state.save(state)
        #expect(try disks.disk(of: 7).state.load() == state)
        #expect(try disks.disk(of: 8).state.load() == nil)
    }
}
