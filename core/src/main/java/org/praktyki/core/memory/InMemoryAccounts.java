package org.praktyki.core.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Account;
import org.praktyki.core.account.AccountStore;
import org.praktyki.core.account.LastAdministrator;
import org.praktyki.core.account.Role;
import org.praktyki.core.audit.AuditLog;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.text.Slug;

/** Accounts in memory. */
final class InMemoryAccounts implements AccountStore {

    private final Map<String, Account> accounts = new HashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();

    private final AuditLog audit;

    InMemoryAccounts(AuditLog audit) {
        this.audit = audit;
    }

    private record Attempt(String name, Instant at) {}

    @Override
    public synchronized Optional<Account> find(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public synchronized boolean isEmpty() {
        return accounts.isEmpty();
    }

    @Override
    public synchronized List<Account> list() {
        return accounts.values().stream()
                .sorted(Comparator.comparing(Account::name))
                .toList();
    }

    @Override
    public synchronized boolean saveRights(String name, Set<Role> roles, Set<Slug> sections, Deed deed) {
        @Nullable Account account = accounts.get(name);
        if (account != null) {
            save(new Account(name, account.password(), roles, sections), deed);
        }
        return account != null;
    }

    @Override
    public synchronized boolean remove(String name, Deed deed) {
        LastAdministrator.protect(accounts.values(), name, Set.of());
        boolean removed = accounts.remove(name) != null;
        if (removed) {
            audit.append(deed, new Subject(Subject.Kind.ACCOUNT, name, 0));
        }
        return removed;
    }

    @Override
    public synchronized void save(Account account, Deed deed) {
        LastAdministrator.protect(accounts.values(), account.name(), account.roles());
        accounts.put(account.name(), account);
        audit.append(deed, new Subject(Subject.Kind.ACCOUNT, account.name(), 0));
    }

    @Override
    public synchronized int countAttempt(String name, Instant now, Instant since) {
        attempts.removeIf(attempt -> attempt.at().isBefore(since));
        attempts.add(new Attempt(name, now));
        return (int)
                attempts.stream().filter(attempt -> attempt.name().equals(name)).count();
    }

    @Override
    public synchronized void forgetAttempts(String name) {
        attempts.removeIf(attempt -> attempt.name().equals(name));
    }
}
