package org.praktyki.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.praktyki.core.audit.AuditEntry;
import org.praktyki.core.audit.AuditFilter;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.change.Deed;
import org.praktyki.core.embed.AllowedHost;
import org.praktyki.core.embed.AllowedHostStore;
import org.praktyki.core.embed.HostRule;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.text.Slug;

/** Who may embed. */
abstract class AllowedHostStoreContract {

    private static final Deed ADDED = new Deed("admin", Samples.NOW, Deed.Action.SAVED);
    private static final Deed REMOVED = new Deed("admin", Samples.NOW.plusSeconds(1), Deed.Action.REMOVED);

    private static final HostRule EVERYTHING = new HostRule(new AllowedHost("www.example.org:8443"));
    private static final HostRule CULTURE = ofTopic("www.example.org:8443", "kultura");
    private static final HostRule BELOW = new HostRule(new AllowedHost("*.żółw.example.org"));

    abstract Storage storage();

    private static HostRule ofTopic(String host, String topic) {
        return new HostRule(new AllowedHost(host), Optional.of(new Slug(topic)));
    }

    private AllowedHostStore hosts() {
        return storage().allowedHosts();
    }

    private List<AuditEntry> audit() {
        return storage().audit().list(AuditFilter.ALL, Long.MAX_VALUE, 10);
    }

    @Test
    void atFirstNobodyIsNamed() {
        assertThat(hosts().all()).isEmpty();
    }

    @Test
    void rulesComeBackInTheirOrder() {
        HostRule sport = ofTopic("www.example.org:8443", "a-sport");
        for (HostRule rule : List.of(CULTURE, EVERYTHING, sport, BELOW)) {
            assertThat(hosts().add(rule, ADDED)).isTrue();
        }
        assertThat(hosts().all()).containsExactly(BELOW, EVERYTHING, sport, CULTURE);
    }

    @Test
    void theSameAgainChangesNothing() {
        assertThat(hosts().add(EVERYTHING, ADDED)).isTrue();
        assertThat(hosts().add(EVERYTHING, ADDED)).isFalse();

        assertThat(hosts().all()).containsExactly(EVERYTHING);
        assertThat(audit()).hasSize(1);
    }

    @Test
    void oneRuleIsRemovedAndNoOther() {
        hosts().add(EVERYTHING, ADDED);
        hosts().add(CULTURE, ADDED);

        assertThat(hosts().remove(EVERYTHING, REMOVED)).isTrue();
        assertThat(hosts().remove(EVERYTHING, REMOVED)).isFalse();
        assertThat(hosts().remove(BELOW, REMOVED)).isFalse();

        assertThat(hosts().all()).containsExactly(CULTURE);
    }

    @Test
    void eachChangeIsInTheAuditUnderTheHostsName() {
        HostRule longest = new HostRule(new AllowedHost("a." + "b".repeat(63) + ".example.org"));
        hosts().add(longest, ADDED);
        hosts().remove(longest, REMOVED);

        assertThat(audit()).extracting(AuditEntry::deed).containsExactly(REMOVED, ADDED);
        assertThat(audit())
                .extracting(AuditEntry::subject)
                .containsOnly(
                        new Subject(Subject.Kind.HOST, longest.host().pattern().substring(0, Subject.MAX_ID), 0));
    }

    @Test
    void theLongestNamesAreKeptWhole() {
        String label = "a".repeat(61) + ".";
        HostRule longest = ofTopic("*." + label.repeat(4) + "pl:65000", "t".repeat(Slug.MAX_LENGTH));
        hosts().add(longest, ADDED);
        assertThat(hosts().all()).containsExactly(longest);
    }

    @Test
    void ofThoseWhoAddTheSameAtOnceOneDoes() throws Exception {
        Callable<Boolean> adding = () -> hosts().add(EVERYTHING, ADDED);
        assertThat(Together.call(Collections.nCopies(4, adding))).containsOnlyOnce(true);
        assertThat(hosts().all()).containsExactly(EVERYTHING);
    }
}
