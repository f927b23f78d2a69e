package org.praktyki.persistence.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.praktyki.core.spi.StorageException;

/** A pool of connections that belongs to the storage. */
final class Pool implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 10;
    private static final int MIN_IDLE = 2;
    /** Milliseconds until a request is told that the database does not answer. */
    private static final int PATIENCE = 10_000;
    /** Milliseconds between two looks whether everyone is done. */
    private static final int POLL = 20;

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
        config.setAllowPoolSuspension(vendor == Vendor.H2);
        config.setMaximumPoolSize(MAX_CONNECTIONS);
        config.setMinimumIdle(MIN_IDLE);
        config.setConnectionTimeout(PATIENCE);
        // the stores lean on it: see Database
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        switch (vendor) {
            // H2 gives up waiting for a row after one or two seconds; a queue of writers on a slow disk takes longer
            case H2 -> config.setConnectionInitSql("SET LOCK_TIMEOUT 20000");
            // the server's details quote rows, and rows hold contacts: they have no place in a log
            case POSTGRESQL -> {
                config.addDataSourceProperty("logServerErrorDetail", "false");
                // many rows of an import go in one statement
                config.addDataSourceProperty("reWriteBatchedInserts", "true");
            }
        }
        try {
            return new Pool(new HikariDataSource(config));
        } catch (RuntimeException e) {
            throw new StorageException(
                    "Cannot open the database " + Vendor.withoutParameters(url) + ": " + Database.reason(e), e);
        }
    }

    /**
     * Purges the database; in H2 that closes it, and whoever needs a connection meanwhile waits. Where another process serves the file,
     * it is asked to.
     *
     * @return whether that is done
     */
    boolean purge() {
        if (Vendor.ofUrl(url()) == Vendor.POSTGRESQL) {
            return Purge.tables(dataSource);
        }
        if (url().startsWith("jdbc:h2:mem:")) {
            return true;
        }
        if (isServedElsewhere()) {
            PurgeRequest.leave(dataSource);
            // the file changes hands as soon as it is closed: not into those of someone who is about to go
            dataSource.getHikariConfigMXBean().setMinimumIdle(0);
            return false;
        }
        PurgeRequest.withdraw(dataSource);
        rewriteFile();
        return true;
    }

    /** Purges where another process has asked for it. */
    void purgeForOthers() {
        if (Vendor.ofUrl(url()) == Vendor.H2 && PurgeRequest.isThere(dataSource) && !isServedElsewhere()) {
            purge();
        }
    }

    private void rewriteFile() {
        HikariPoolMXBean pool = dataSource.getHikariPoolMXBean();
        pool.suspendPool();
        try {
            drain(pool);
            Purge.file(single());
        } finally {
            pool.softEvictConnections();
            pool.resumePool();
        }
    }

    /** Whether this process reaches the file only through another one that was there first (H2's AUTO_SERVER). */
    private boolean isServedElsewhere() {
        return !url().startsWith("jdbc:h2:tcp:")
                && !url().startsWith("jdbc:h2:ssl:")
                && PurgeRequest.isRemote(dataSource);
    }

    private String url() {
        return String.valueOf(dataSource.getJdbcUrl());
    }

    /** Waits until nobody works; someone who does so for longer than anyone waits for a connection is cut off. */
    private static void drain(HikariPoolMXBean pool) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE / 2);
        pool.softEvictConnections();
        while (pool.getActiveConnections() > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL));
        }
    }

    /** A connection beside the pool. */
    private DataSource single() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(dataSource.getJdbcUrl());
        h2.setUser(Objects.requireNonNullElse(dataSource.getUsername(), ""));
        h2.setPassword(Objects.requireNonNullElse(dataSource.getPassword(), ""));
        return h2;
    }

    DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
