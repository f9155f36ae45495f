// error: 'async' call in a function that does not support concurrency
import LMDB

func pause() async {}

func wait(_ environment: Environment, _ table: Table) async throws(LMDBError) {
    try environment.write { transaction throws(LMDBError) in
        await pause()
        try transaction.clear(table)
    }
}
