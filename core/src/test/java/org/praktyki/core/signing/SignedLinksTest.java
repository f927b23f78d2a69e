package org.praktyki.core.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.settings.SecretStore;

class SignedLinksTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final SecretStore secrets = new InMemoryStorage().secrets();
    private final SignedLinks links = links("confirm", Samples.NOW);

    private SignedLinks links(String purpose, Instant now) {
        return new SignedLinks(purpose, secrets, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aLinkAdmitsUntilItsEnd() {
        String token = links.issue("a1", WEEK);
        Instant end = links.end("a1", token).orElseThrow();

        assertThat(end).isBetween(Samples.NOW.plus(WEEK).minusMillis(1), Samples.NOW.plus(WEEK));
        assertThat(links.admits("a1", token)).isTrue();
        assertThat(links("confirm", end.minusMillis(1)).admits("a1", token)).isTrue();
        assertThat(links("confirm", end).admits("a1", token)).isFalse();
        assertThat(links("confirm", end.plusSeconds(1)).end("a1", token)).contains(end);
    }

    @Test
    void aLinkForOneThingIsWorthNothingForAnother() {
        String token = links.issue("a1", WEEK);
        assertThat(links.admits("a2", token)).isFalse();
        assertThat(links.end("a2", token)).isEmpty();
    }

    @Test
    void aLinkForOnePurposeIsWorthNothingForAnother() {
        String token = links.issue("a1", WEEK);
        assertThat(links("unsubscribe", Samples.NOW).admits("a1", token)).isFalse();
    }

    @Test
    void whatBelongsTogetherCannotBeParted() {
        String token = links.issue("a1 2", WEEK);
        assertThat(links.admits("a1", "2" + token)).isFalse();
        assertThat(links.admits("a1", token)).isFalse();
    }

    @Test
    void nobodyCanPutOffTheEnd() {
        String token = links.issue("a1", WEEK);
        String later = Long.parseLong(token.split("\\.", 2)[0]) + 1 + "." + token.split("\\.", 2)[1];
        assertThat(links.admits("a1", later)).isFalse();
    }

    @Test
    void whatIsNoTokenAdmitsNobody() {
        String token = links.issue("a1", WEEK);
        for (String other :
                new String[] {"", "x", token + "A", token.substring(1), "9".repeat(30) + token, token + "\n"}) {
            assertThat(links.admits("a1", other)).as(other).isFalse();
        }
    }

    @Test
    void anotherInstallationKnowsNothingOfIt() {
        SecretStore others = new InMemoryStorage().secrets();
        SignedLinks elsewhere = new SignedLinks("confirm", others, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
        assertThat(elsewhere.admits("a1", links.issue("a1", WEEK))).isFalse();
    }
}
