package org.praktyki.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

class EmbedHostsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Slug CULTURE = new Slug("kultura");
    private static final Slug BOOKS = new Slug("ksiazki");
    private static final Slug SPORT = new Slug("sport");

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    private static final Actor REVIEWER = new Actor("ola", Set.of(Role.REVIEWER));
    private static final Actor CULTURES = new Actor("ben", Set.of(Role.REVIEWER), Set.of(CULTURE));
    private static final Actor EDITOR = new Actor("ann", Set.of(Role.EDITOR));

    private static final HostRule TOWN = new HostRule(new AllowedHost("www.example.org"));

    private final InMemoryStorage storage = new InMemoryStorage();
    private final EmbedHosts hosts =
            new EmbedHosts(storage.allowedHosts(), storage.categories(), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void topics() {
        storage.categories()
                .replace(
                        CategoryTree.of(List.of(
                                new Category(CULTURE, "Kultura", Optional.empty()),
                                new Category(BOOKS, "Książki", Optional.of(CULTURE)),
                                new Category(SPORT, "Sport", Optional.empty()))),
                        new Deed("admin", NOW, Deed.Action.SAVED));
    }

    private static HostRule only(Slug topic) {
        return new HostRule(new AllowedHost("library.example.org"), Optional.of(topic));
    }

    private Problem refusal(Actor actor, HostRule rule) {
        return catchThrowableOfType(InvalidValueException.class, () -> hosts.add(actor, rule))
                .problem();
    }

    @Test
    void whatIsAddedHoldsAtOnceAndIsInTheAudit() {
        hosts.add(ADMIN, TOWN);
        assertThat(hosts.lately().rules()).containsExactly(TOWN);
        assertThat(hosts.current(REVIEWER).rules()).containsExactly(TOWN);
        AuditEntry entry =
                storage.audit().list(AuditFilter.ALL, Long.MAX_VALUE, 1).getFirst();
        assertThat(entry.deed()).isEqualTo(new Deed("admin", NOW, Deed.Action.SAVED));
        assertThat(entry.subject()).isEqualTo(new Subject(Subject.Kind.HOST, "www.example.org", 0));

        hosts.remove(ADMIN, TOWN);
        hosts.remove(ADMIN, TOWN);
        assertThat(hosts.lately().isEveryone()).isTrue();
        assertThat(storage.audit().list(AuditFilter.ALL, Long.MAX_VALUE, 10)).hasSize(3);
    }

    @Test
    void whatOtherNodesChangeIsSeenWhenItIsLookedFor() {
        storage.allowedHosts().add(TOWN, new Deed("admin", NOW, Deed.Action.SAVED));
        assertThat(hosts.lately().rules()).isEmpty();
        hosts.catchUp();
        assertThat(hosts.lately().rules()).containsExactly(TOWN);
    }

    @Test
    void onlyAdministratorsDecideForTheWholeInstallation() {
        assertThat(hosts.mayChange(ADMIN, Optional.empty())).isTrue();
        for (Actor other : List.of(REVIEWER, CULTURES, EDITOR)) {
            assertThat(hosts.mayChange(other, Optional.empty())).isFalse();
            assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> hosts.add(other, TOWN));
            assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> hosts.remove(other, TOWN));
        }
    }

    @Test
    void whoPublishesInATopicDecidesForIt() {
        hosts.add(CULTURES, only(BOOKS));
        hosts.add(REVIEWER, only(SPORT));
        hosts.remove(CULTURES, only(BOOKS));
        assertThat(hosts.lately().rules()).containsExactly(only(SPORT));
        assertThat(hosts.mayChange(CULTURES, Optional.of(SPORT))).isFalse();
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> hosts.add(CULTURES, only(SPORT)));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> hosts.remove(CULTURES, only(SPORT)));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> hosts.add(EDITOR, only(CULTURE)));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> hosts.current(EDITOR));
    }

    @Test
    void whatCannotBeAddedSaysWhy() {
        hosts.add(ADMIN, TOWN);
        assertThat(refusal(ADMIN, TOWN)).isEqualTo(Problem.TAKEN);
        assertThat(refusal(ADMIN, only(new Slug("nie-ma")))).isEqualTo(Problem.NOT_A_CATEGORY);
    }

    @Test
    void noMoreAreTakenThanFitIntoAHeader() {
        int fitting = 0;
        InvalidValueException refusal = null;
        while (refusal == null) {
            HostRule next = new HostRule(new AllowedHost("a" + fitting + ".long-name-of-a-town.example.org"));
            refusal = catchThrowableOfType(InvalidValueException.class, () -> hosts.add(ADMIN, next));
            fitting += refusal == null ? 1 : 0;
        }
        assertThat(refusal.problem()).isEqualTo(Problem.TOO_MANY_HOSTS);
        assertThat(fitting).isBetween(80, 120);
        assertThat(hosts.lately().rules()).hasSize(fitting);
    }
}
