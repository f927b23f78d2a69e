package org.praktyki.core.memory;

import org.praktyki.core.contract.FileStoreContract;
import org.praktyki.core.file.FileStore;

class InMemoryFilesTest extends FileStoreContract {

    @Override
    protected FileStore create() {
        return new InMemoryFiles();
    }
}
