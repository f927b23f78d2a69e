package org.praktyki.core.embed;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.text.Slug;

/**
 * That a host may embed.
 *
 * @param host which
 * @param topic the code of the topic of whose practices it may show widgets, with all topics below; absent for everything
 */
public record HostRule(AllowedHost host, Optional<Slug> topic) {

    /** By the hosts' patterns; of one host that for everything first, then by the topics' codes. */
    public static final Comparator<HostRule> ORDER = Comparator.comparing(
                    (HostRule rule) -> rule.host().pattern())
            .thenComparing(rule -> rule.topic().map(Slug::value).orElse(""));

    /** A host that may embed everything. */
    public HostRule(AllowedHost host) {
        this(host, Optional.empty());
    }

    /** Whether it holds for what stands at the end of a path of topics. */
    boolean covers(Set<Slug> path) {
        return topic.isEmpty() || path.contains(topic.get());
    }
}
