package org.praktyki.core.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;

/** The rule that nobody takes the last administrator from an installation, not even that administrator. */
public final class LastAdministrator {

    private LastAdministrator() {}

    /**
     * Looks whether an account may change, for stores, where nothing else can change meanwhile.
     *
     * @param accounts all there are
     * @param name the account that is to change
     * @param next the roles that it is to have; none where it is to be removed
     * @throws InvalidException where it is the last administrator's and would be no longer
     */
    public static void protect(Collection<Account> accounts, String name, Set<Role> next) {
        List<String> administrators = accounts.stream()
                .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
                .map(Account::name)
                .toList();
        if (!next.contains(Role.ADMINISTRATOR) && administrators.equals(List.of(name))) {
            throw new InvalidException(List.of(new Finding("roles", name, Problem.LAST_ADMINISTRATOR)));
        }
    }
}
