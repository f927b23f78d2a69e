package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.AccountStore;
import org.praktyki.core.account.PasswordHash;
import org.praktyki.core.account.Role;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.text.Slug;

/** Accounts and attempts to sign in as tables. */
final class JdbiAccounts implements AccountStore {

    private final Database database;

    JdbiAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(String name) {
        return database.run(
                "reading an account",
                handle -> handle.createQuery(
                                "select name, password, roles, sections from praktyki.account where name = :name")
                        .bind("name", Database.text(name))
                        .map((row, context) -> account(row))
                        .findOne());
    }

    private static Account account(ResultSet row) throws SQLException {
        List<String> roles = List.of(Database.text(row, "roles").split(","));
        return new Account(
                Database.text(row, "name"),
                new PasswordHash(Database.text(row, "password")),
                // a role that only a newer release knows gives no rights here
                Arrays.stream(Role.values())
                        .filter(role -> roles.contains(role.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                Arrays.stream(Database.text(row, "sections").split(","))
                        .filter(code -> !code.isEmpty())
                        .map(Slug::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean isEmpty() {
        return database.run(
                "counting accounts",
                handle -> handle.createQuery("select count(*) from praktyki.account")
                                .mapTo(long.class)
                                .one()
                        == 0);
    }

    @Override
    public void save(Account account, Deed deed) {
        database.run("saving an account", handle -> {
            // PostgreSQL and H2 share no statement that inserts or updates and is safe in parallel
            Turn.ACCOUNTS.take(handle);
            int known = write(handle, account, """
                    update praktyki.account set password = :password, roles = :roles, sections = :sections where name = :name""");
            if (known == 0) {
                write(handle, account, """
                        insert into praktyki.account (name, password, roles, sections)
                        values (:name, :password, :roles, :sections)""");
            }
            JdbiAudit.append(handle, deed, List.of(new Subject(Subject.Kind.ACCOUNT, account.name(), 0)));
            return account;
        });
    }

    private static int write(Handle handle, Account account, String statement) {
        return handle.createUpdate(statement)
                .bind("name", account.name())
                .bind("password", account.password().value())
                .bind("roles", account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")))
                .bind(
                        "sections",
                        account.sections().stream().map(Slug::value).sorted().collect(Collectors.joining(",")))
                .execute();
    }

    @Override
    public int countAttempt(String name, Instant now, Instant since) {
        return database.run("counting an attempt to sign in", handle -> {
            long number = Turn.ATTEMPTS.take(handle);
            handle.createUpdate("delete from praktyki.attempt where attempted_at < :since")
                    .bind("since", Database.moment(since))
                    .execute();
            handle.createUpdate("""
                    insert into praktyki.attempt (attempt_number, name, attempted_at)
                    values (:number, :name, :now)""")
                    .bind("number", number)
                    .bind("name", Database.text(name))
                    .bind("now", Database.moment(now))
                    .execute();
            return handle.createQuery("select count(*) from praktyki.attempt where name = :name")
                    .bind("name", Database.text(name))
                    .mapTo(int.class)
                    .one();
        });
    }

    @Override
    public void forgetAttempts(String name) {
        database.run(
                "forgetting attempts to sign in",
                handle -> handle.createUpdate("delete from praktyki.attempt where name = :name")
                        .bind("name", Database.text(name))
                        .execute());
    }
}
