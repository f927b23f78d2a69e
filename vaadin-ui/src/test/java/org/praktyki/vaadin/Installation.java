package org.praktyki.vaadin;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.LineReader;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.FirstBytesInspector;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.TerritoryFile;
import org.praktyki.core.territory.TerritoryState;
import org.praktyki.core.territory.Teryt;

/** A small installation in memory, with one account. */
@NullMarked
final class Installation {

    static final String NAME = "redakcja";
    static final String PASSWORD = "dlugie-haslo-2026";
    static final Actor ACTOR = new Actor(NAME, Set.of(Role.ADMINISTRATOR));

    private Installation() {}

    static Praktyki create() {
        return create(builder -> {});
    }

    /** With parts of a test's own. */
    static Praktyki create(Consumer<Praktyki.Builder> parts) {
        Praktyki.Builder builder = Praktyki.builder()
                .storage(new InMemoryStorage())
                .search(new InMemorySearch())
                .files(new InMemoryFiles())
                .inspector(new FirstBytesInspector())
                .reader(new LineReader())
                .territories(Installation::territories);
        parts.accept(builder);
        Praktyki praktyki = builder.build();
        praktyki.categories().replace(Actor.system("test"), Samples.topics());
        praktyki.accounts().save(Actor.system("test"), NAME, PASSWORD.toCharArray(), Set.of(Role.ADMINISTRATOR));
        return praktyki;
    }

    /** A file of the territorial register as the tests write it: a date in the first line, then a code and a name in each. */
    private static TerritoryFile territories(byte[] content) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        if (!lines.getFirst().matches("[\\d-]{10}")) {
            throw new InvalidValueException(lines.getFirst(), Problem.NOT_A_TERRITORY_FILE);
        }
        LocalDate date = LocalDate.parse(lines.getFirst());
        List<Territory> units = new ArrayList<>();
        List<TerritoryFile.Rejected> rejected = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ", 2);
            try {
                units.add(Territory.of(new Teryt(words[0]), words[1], "jednostka", date));
            } catch (InvalidValueException e) {
                rejected.add(new TerritoryFile.Rejected(i + 1, lines.get(i), e.problem()));
            }
        }
        return new TerritoryFile(new TerritoryState(units, rejected.isEmpty()), rejected);
    }
}
