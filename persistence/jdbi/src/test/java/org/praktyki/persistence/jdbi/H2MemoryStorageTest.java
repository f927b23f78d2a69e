package org.praktyki.persistence.jdbi;

import java.util.UUID;
import org.praktyki.core.contract.StorageContract;
import org.praktyki.core.spi.Storage;

class H2MemoryStorageTest extends StorageContract {
    @Override
    protected Storage openEmpty() {
        return JdbiStorage.open("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    }
}
