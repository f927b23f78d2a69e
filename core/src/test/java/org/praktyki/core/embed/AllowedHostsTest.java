package org.praktyki.core.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.praktyki.core.text.Slug;

class AllowedHostsTest {

    private static final AskingHost TOWN = AskingHost.of("https://www.example.org");
    private static final AskingHost LIBRARY = AskingHost.of("https://library.example.org");
    private static final AskingHost STRANGER = AskingHost.of("https://stranger.example");

    private static final EmbedScope CULTURE = scope("kultura");
    private static final EmbedScope BOOKS = scope("kultura/ksiazki");
    private static final EmbedScope SPORT = scope("sport");
    private static final EmbedScope CULTURE_AND_SPORT = scope("kultura", "sport");

    private static EmbedScope scope(String... paths) {
        return new EmbedScope(Stream.of(paths)
                .map(path -> Stream.of(path.split("/", -1)).map(Slug::new).collect(Collectors.toSet()))
                .toList());
    }

    private static HostRule everything(String host) {
        return new HostRule(new AllowedHost(host));
    }

    private static HostRule only(String host, String topic) {
        return new HostRule(new AllowedHost(host), Optional.of(new Slug(topic)));
    }

    @Test
    void everyoneMayWhereNobodyIsNamed() {
        assertThat(AllowedHosts.NONE_NAMED.isEveryone()).isTrue();
        assertThat(AllowedHosts.NONE_NAMED.admit(STRANGER, EmbedScope.EVERYTHING))
                .isTrue();
        assertThat(AllowedHosts.NONE_NAMED.admit(AskingHost.UNNAMED, EmbedScope.EVERYTHING))
                .isTrue();
    }

    @Test
    void whoPublishesInOneTopicShutsNobodyOut() {
        AllowedHosts hosts = new AllowedHosts(List.of(only("library.example.org", "kultura")));
        assertThat(hosts.isEveryone()).isTrue();
        assertThat(hosts.admit(STRANGER, CULTURE)).isTrue();
    }

    @Test
    void onlyThoseMayWhoAreNamed() {
        AllowedHosts hosts = new AllowedHosts(List.of(everything("www.example.org")));
        assertThat(hosts.isEveryone()).isFalse();
        assertThat(hosts.dependOnTopics()).isFalse();
        assertThat(hosts.admit(TOWN, EmbedScope.EVERYTHING)).isTrue();
        assertThat(hosts.admit(TOWN, SPORT)).isTrue();
        assertThat(hosts.admit(STRANGER, EmbedScope.EVERYTHING)).isFalse();
        assertThat(hosts.admit(AskingHost.UNNAMED, EmbedScope.EVERYTHING)).isFalse();
    }

    @Test
    void aHostOfATopicMayShowThatTopicAndWhatIsBelowIt() {
        AllowedHosts hosts =
                new AllowedHosts(List.of(everything("www.example.org"), only("library.example.org", "kultura")));
        assertThat(hosts.dependOnTopics()).isTrue();
        assertThat(hosts.admit(LIBRARY, CULTURE)).isTrue();
        assertThat(hosts.admit(LIBRARY, BOOKS)).isTrue();
        assertThat(hosts.admit(LIBRARY, SPORT)).isFalse();
        assertThat(hosts.admit(LIBRARY, CULTURE_AND_SPORT)).isFalse();
        assertThat(hosts.admit(LIBRARY, EmbedScope.EVERYTHING)).isFalse();
        assertThat(hosts.admit(STRANGER, CULTURE)).isFalse();
    }

    @Test
    void aHostOfTwoTopicsMayShowBothTogether() {
        AllowedHosts hosts = new AllowedHosts(List.of(
                everything("www.example.org"),
                only("library.example.org", "kultura"),
                only("library.example.org", "sport")));
        assertThat(hosts.admit(LIBRARY, CULTURE_AND_SPORT)).isTrue();
        assertThat(hosts.admit(LIBRARY, EmbedScope.EVERYTHING)).isFalse();
    }

    @Test
    void theHostsOfWhatIsShownAreTold() {
        AllowedHosts hosts = new AllowedHosts(List.of(
                only("library.example.org", "kultura"),
                everything("www.example.org"),
                only("www.example.org", "kultura")));
        assertThat(hosts.of(EmbedScope.EVERYTHING)).containsExactly(new AllowedHost("www.example.org"));
        assertThat(hosts.of(BOOKS))
                .containsExactly(new AllowedHost("library.example.org"), new AllowedHost("www.example.org"));
    }
}
