package org.praktyki.persistence.jdbi;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.postgresql.ds.PGSimpleDataSource;
import org.praktyki.core.contract.StorageContract;
import org.praktyki.core.spi.Storage;

class PostgresStorageTest extends StorageContract {

    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    @BeforeAll
    static void makeDatabase() throws SQLException {
        DATABASE.setUrl(Postgres.newDatabase());
    }

    @Override
    protected Storage openEmpty() throws SQLException {
        // much faster than a database for each test
        Sql.execute(DATABASE, "drop schema if exists praktyki cascade");
        return JdbiStorage.open(String.valueOf(DATABASE.getUrl()), Postgres.USER, Postgres.PASSWORD);
    }
}
