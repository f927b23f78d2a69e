package org.praktyki.core.memory;

import org.praktyki.core.contract.StorageContract;
import org.praktyki.core.spi.Storage;

class InMemoryStorageTest extends StorageContract {
    @Override
    protected Storage openEmpty() {
        return new InMemoryStorage();
    }
}
