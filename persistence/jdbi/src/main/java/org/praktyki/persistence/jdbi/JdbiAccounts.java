package org.praktyki.persistence.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.AccountStore;
import org.praktyki.core.account.LastAdministrator;
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
                // in some dialects of H2 an empty text is none
                Arrays.stream(Objects.requireNonNullElse(row.getString("sections"), "")
                                .split(","))
                        .filter(code -> !code.isEmpty())
                        .map(Slug::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public List<Account> list() {
        return database.run("reading accounts", JdbiAccounts::list);
    }

    private static List<Account> list(Handle handle) {
        return handle
                .createQuery("select name, password, roles, sections from praktyki.account")
                .map((row, context) -> account(row))
                .stream()
                .sorted(Comparator.comparing(Account::name))
                .toList();
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
            LastAdministrator.protect(list(handle), account.name(), account.roles());
            int known = write(handle, account, """
                    update praktyki.account set password = :password, roles = :roles, sections = :sections where name = :name""");
            if (known == 0) {
                write(handle, account, """
                        insert into praktyki.account (name, password, roles, sections)
                        values (:name, :password, :roles, :sections)""");
            }
            record(handle, account.name(), deed);
            return account;
        });
    }

    private static void record(Handle handle, String name, Deed deed) {
        JdbiAudit.append(handle, deed, List.of(new Subject(Subject.Kind.ACCOUNT, name, 0)));
    }

    @Override
    public boolean saveRights(String name, Set<Role> roles, Set<Slug> sections, Deed deed) {
        return database.run("saving the rights of an account", handle -> {
            Turn.ACCOUNTS.take(handle);
            LastAdministrator.protect(list(handle), name, roles);
            return isDone(
                    handle.createUpdate(
                                    "update praktyki.account set roles = :roles, sections = :sections where name = :name")
                            .bind("name", Database.text(name))
                            .bind("roles", joined(roles))
                            .bind("sections", codes(sections))
                            .execute(),
                    handle,
                    name,
                    deed);
        });
    }

    @Override
    public boolean remove(String name, Deed deed) {
        return database.run("removing an account", handle -> {
            Turn.ACCOUNTS.take(handle);
            LastAdministrator.protect(list(handle), name, Set.of());
            return isDone(
                    handle.createUpdate("delete from praktyki.account where name = :name")
                            .bind("name", Database.text(name))
                            .execute(),
                    handle,
                    name,
                    deed);
        });
    }

    /** Whether a statement found the account; if so it is recorded. */
    private static boolean isDone(int rows, Handle handle, String name, Deed deed) {
        if (rows > 0) {
            record(handle, name, deed);
        }
        return rows > 0;
    }

    private static String joined(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static String codes(Set<Slug> sections) {
        return sections.stream().map(Slug::value).sorted().collect(Collectors.joining(","));
    }

    private static int write(Handle handle, Account account, String statement) {
        return handle.createUpdate(statement)
                .bind("name", account.name())
                .bind("password", account.password().value())
                .bind("roles", joined(account.roles()))
                .bind("sections", codes(account.sections()))
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
