package org.praktyki.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.Traces;

class EmbedCountsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    private static final AskingHost TOWN = AskingHost.of("https://www.example.org");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final EmbedHosts allowed = new EmbedHosts(storage.allowedHosts(), storage.categories(), clock);
    private final EmbedCounts counts = new EmbedCounts(storage.embedCounts(), allowed, clock);

    private List<EmbedCount> all() {
        return storage.embedCounts().since(LocalDate.MIN);
    }

    @Test
    void countsAreStoredOnceEach() {
        counts.count(TOWN, "list", false);
        counts.count(TOWN, "list", false);
        counts.count(TOWN, "map", true);
        assertThat(all()).isEmpty();
        counts.flush(NOW);
        counts.flush(NOW);
        counts.count(TOWN, "list", false);
        counts.flush(NOW);
        assertThat(all())
                .containsExactly(
                        new EmbedCount(new Embedded("www.example.org", "list", false), 3, TODAY),
                        new EmbedCount(new Embedded("www.example.org", "map", true), 1, TODAY));
    }

    @Test
    void whatCouldNotBeStoredIsStoredTheNextTime() {
        boolean[] away = {true};
        EmbedCounts trying = new EmbedCounts(
                new Relay(storage.embedCounts()) {
                    @Override
                    public void add(LocalDate day, Map<Embedded, Long> times) {
                        if (away[0]) {
                            throw new IllegalStateException("away");
                        }
                        super.add(day, times);
                    }
                },
                allowed,
                clock);
        trying.count(TOWN, "list", false);
        assertThatIllegalStateException().isThrownBy(() -> trying.flush(NOW));
        away[0] = false;
        trying.count(TOWN, "list", false);
        trying.flush(NOW);
        assertThat(all()).extracting(EmbedCount::times).containsExactly(2L);
    }

    @Test
    void ofWhatIsCountedAtOnceNothingIsLost() throws Exception {
        counts.flush(NOW);
        Callable<Boolean> counting = () -> {
            for (int i = 0; i < 1_000; i++) {
                counts.count(TOWN, "list", false);
            }
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            var running = Collections.nCopies(4, counting).stream()
                    .map(threads::submit)
                    .toList();
            counts.flush(NOW);
            for (var one : running) {
                assertThat(one.get()).isTrue();
            }
        }
        counts.flush(NOW);
        assertThat(all()).extracting(EmbedCount::times).containsExactly(4_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "file:///home/ola/strona.html",
                "http://localhost:8080",
                "http://ola.localhost",
                "http://127.0.0.1/",
                "http://192.168.0.7:3000",
                "http://[::1]:8080",
                "http://olas-laptop",
                "http://olas-laptop.local/strona",
                "chrome-extension://abcdef",
                "https://ola:haslo@example.org",
                "nonsense"
            })
    void nobodysOwnMachineIsNamed(String page) {
        counts.count(AskingHost.of(page), "list", false);
        counts.flush(NOW);
        assertThat(all()).extracting(count -> count.what().host()).containsExactly("");
    }

    @Test
    void aMachineOfTheOwnNetworkThatWasNamedAsAllowedIsNamed() {
        allowed.add(ADMIN, new HostRule(new AllowedHost("intranet")));
        counts.count(AskingHost.of("http://intranet/strona"), "list", false);
        counts.flush(NOW);
        assertThat(all()).extracting(count -> count.what().host()).containsExactly("intranet");
    }

    @Test
    void namesThatAreMadeUpFillNothing() {
        allowed.add(ADMIN, new HostRule(new AllowedHost("www.example.org")));
        for (int i = 0; i < EmbedCounts.MAX_HOSTS + 100; i++) {
            counts.count(AskingHost.of("https://a" + i + ".example.com"), "list", false);
        }
        counts.count(TOWN, "list", false);
        counts.count(AskingHost.of("https://a1.example.com"), "list", false);
        counts.count(AskingHost.of("https://refused.example.com"), "list", true);
        counts.flush(NOW);
        assertThat(all()).hasSize(EmbedCounts.MAX_HOSTS + 3);
        assertThat(all())
                .extracting(count -> count.what().host(), EmbedCount::times)
                .startsWith(tuple(Embedded.OTHERS, 100L), tuple("a1.example.com", 2L))
                .contains(tuple("www.example.org", 1L), tuple("refused.example.com", 1L));
    }

    @Test
    void anotherDayBeginsAnew() {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        for (int i = 0; i < EmbedCounts.MAX_HOSTS; i++) {
            counts.count(AskingHost.of("https://a" + i + ".example.com"), "list", false);
        }
        counts.flush(NOW);
        counts.flush(tomorrow);
        counts.count(TOWN, "list", false);
        counts.flush(tomorrow);
        assertThat(storage.embedCounts().since(TODAY.plusDays(1)))
                .containsExactly(new EmbedCount(new Embedded("www.example.org", "list", false), 1, TODAY.plusDays(1)));
    }

    @Test
    void theLastDaysAreShownToThoseWhoPublish() {
        storage.embedCounts().add(TODAY.minusDays(30), Map.of(new Embedded("old.example.org", "list", false), 1L));
        storage.embedCounts().add(TODAY.minusDays(29), Map.of(new Embedded("new.example.org", "list", false), 2L));
        counts.count(TOWN, "list", false);
        assertThat(counts.lately(ADMIN, 30))
                .extracting(count -> count.what().host())
                .containsExactly("new.example.org", "www.example.org");
        Actor editor = new Actor("ann", Set.of(Role.EDITOR));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> counts.lately(editor, 30));
    }

    @Test
    void countsGoAfterNinetyDays() {
        storage.embedCounts().add(TODAY.minusDays(91), Map.of(new Embedded("old.example.org", "list", false), 1L));
        storage.embedCounts().add(TODAY.minusDays(90), Map.of(new Embedded("new.example.org", "list", false), 1L));
        counts.prune(NOW);
        assertThat(storage.embedCounts().hosts()).containsExactly("new.example.org");
    }

    @Test
    void aHostNamedAfterAPersonGoesWithThePerson() {
        counts.count(AskingHost.of("https://jan-probka.example.org"), "list", false);
        counts.count(TOWN, "list", false);
        counts.flush(NOW);
        counts.count(AskingHost.of("https://probka-jan.example.org"), "list", false);
        counts.erase(new Traces(List.of("Jan Próbka"), List.<EmailAddress>of(), List.of()));
        counts.flush(NOW);
        assertThat(all()).extracting(count -> count.what().host()).containsExactly("www.example.org");
    }
}
