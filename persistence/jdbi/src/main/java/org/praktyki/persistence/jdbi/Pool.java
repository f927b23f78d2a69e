package org.praktyki.persistence.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.praktyki.core.spi.StorageException;

/** A pool of connections that belongs to the storage. */
final class Pool implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 10;
    private static final int MIN_IDLE = 2;
    /** Milliseconds until a request is told that the database does not answer. */
    private static final int PATIENCE = 10_000;

    private final HikariDataSource dataSource;

    private Pool(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    static Pool open(String url, String user, String password) {
        Vendor vendor = Vendor.ofUrl(url);
        HikariConfig config = new HikariConfig();
        config.setPoolName("praktyki");
        config.setDriverClassName(vendor.driver());
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(MAX_CONNECTIONS);
        config.setMinimumIdle(MIN_IDLE);
        config.setConnectionTimeout(PATIENCE);
        switch (vendor) {
            // H2 gives up waiting for a row after one or two seconds; a queue of writers on a slow disk takes longer
            case H2 -> config.setConnectionInitSql("SET LOCK_TIMEOUT 20000");
            // the server's details quote rows, and rows hold contacts: they have no place in a log
            case POSTGRESQL -> config.addDataSourceProperty("logServerErrorDetail", "false");
        }
        try {
            return new Pool(new HikariDataSource(config));
        } catch (RuntimeException e) {
            throw new StorageException(
                    "Cannot open the database " + Vendor.withoutParameters(url) + ": " + Database.reason(e), e);
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
