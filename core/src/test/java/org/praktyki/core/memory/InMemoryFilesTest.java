package org.praktyki.core.memory;

import java.time.Clock;
import org.praktyki.core.contract.FileStoreContract;
import org.praktyki.core.file.FileStore;

class InMemoryFilesTest extends FileStoreContract {

    @Override
    protected FileStore create(Clock clock) {
        return new InMemoryFiles(clock);
    }
}
