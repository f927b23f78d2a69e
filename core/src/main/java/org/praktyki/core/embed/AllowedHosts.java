package org.praktyki.core.embed;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may embed. Everyone may, unless an administrator has named hosts for the whole installation: from then on only these may, and
 * those that were named for a topic may show that topic's practices. So whoever publishes in one topic lets hosts in, and never shuts
 * others out. Immutable, and quick to ask.
 */
public final class AllowedHosts {

    /** Where nobody has named any. */
    public static final AllowedHosts NONE_NAMED = new AllowedHosts(List.of());

    private final List<HostRule> rules;
    private final List<AllowedHost> hosts;
    private final List<AllowedHost> everything;
    private final Set<String> named;

    /** Who may embed by some rules. */
    public AllowedHosts(List<HostRule> rules) {
        this.rules = List.copyOf(rules);
        this.hosts = this.rules.stream().map(HostRule::host).distinct().toList();
        this.everything = this.rules.stream()
                .filter(rule -> rule.topic().isEmpty())
                .map(HostRule::host)
                .toList();
        this.named = hosts.stream().map(AllowedHost::pattern).collect(Collectors.toUnmodifiableSet());
    }

    /** The rules in their order. */
    public List<HostRule> rules() {
        return rules;
    }

    /** Whether everyone may embed. */
    public boolean isEveryone() {
        return everything.isEmpty();
    }

    /** Whether it depends on what is shown who may embed it. */
    public boolean dependOnTopics() {
        return !isEveryone() && everything.size() < rules.size();
    }

    /** Whether a host may embed widgets of some topics. */
    public boolean admit(AskingHost host, EmbedScope scope) {
        return isEveryone()
                || everything.stream().anyMatch(allowed -> allowed.admits(host))
                || (!scope.paths().isEmpty()
                        && hosts.stream().anyMatch(allowed -> allowed.admits(host) && mayShow(allowed, scope)));
    }

    /** The hosts that were named for widgets of some topics, each once, in the order of the rules. */
    public List<AllowedHost> of(EmbedScope scope) {
        return hosts.stream().filter(host -> mayShow(host, scope)).toList();
    }

    private boolean mayShow(AllowedHost host, EmbedScope scope) {
        List<HostRule> its =
                rules.stream().filter(rule -> rule.host().equals(host)).toList();
        return everything.contains(host)
                || (!scope.paths().isEmpty()
                        && scope.paths().stream().allMatch(path -> its.stream().anyMatch(rule -> rule.covers(path))));
    }

    /** Whether a host was named, by this very name, for whatever. */
    boolean name(AskingHost host) {
        return named.contains(host.name());
    }
}
