// error: 'commit' is inaccessible due to 'internal' protection level
import LMDB

func commit(_ environment: Environment) throws(LMDBError) {
    try environment.write { transaction throws(LMDBError) in
        try transaction.commit()
    }
}
