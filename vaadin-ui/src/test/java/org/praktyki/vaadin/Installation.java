package org.praktyki.vaadin;

import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;

/** A small installation in memory, with one account. */
@NullMarked
final class Installation {

    static final String NAME = "redakcja";
    static final String PASSWORD = "dlugie-haslo-2026";
    static final Actor ACTOR = new Actor(NAME, Set.of(Role.ADMINISTRATOR));

    private Installation() {}

    static Praktyki create() {
        Praktyki praktyki = Praktyki.builder()
                .storage(new InMemoryStorage())
                .search(new InMemorySearch())
                .files(new InMemoryFiles())
                .build();
        praktyki.categories().replace(Actor.system("test"), Samples.topics());
        praktyki.accounts().save(Actor.system("test"), NAME, PASSWORD.toCharArray(), Set.of(Role.ADMINISTRATOR));
        return praktyki;
    }
}
