package org.praktyki.core.embed;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Follower;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryStore;
import org.praktyki.core.text.Slug;

/**
 * Who may embed. Administrators name hosts for the whole installation, and whoever publishes the practices of a topic names hosts for
 * that one.
 */
public final class EmbedHosts implements Follower {

    /**
     * How many characters the names of all hosts may have together, with {@value #BESIDE} more for each: browsers are told them in one
     * header, and servers send headers of 8 kB at most.
     */
    public static final int MAX_LENGTH = 4_000;

    private static final int BESIDE = 8;

    private final AllowedHostStore store;
    private final CategoryStore categories;
    private final Clock clock;
    private volatile AllowedHosts seen = AllowedHosts.NONE_NAMED;

    /** Works on stores. */
    public EmbedHosts(AllowedHostStore store, CategoryStore categories, Clock clock) {
        this.store = store;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * Who may embed as of a moment ago, without asking the store. One's own changes are there at once, those made on other nodes
     * within a second or two.
     */
    public AllowedHosts lately() {
        return seen;
    }

    @Override
    public void catchUp() {
        seen = new AllowedHosts(store.all());
    }

    /**
     * Who may embed as of now.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may publish practices
     */
    public AllowedHosts current(Actor actor) {
        actor.require(Permission.PUBLISH_PRACTICES);
        return new AllowedHosts(store.all());
    }

    /** Whether an actor may add and remove rules for a topic, or for everything. */
    public boolean mayChange(Actor actor, Optional<Slug> topic) {
        return topic.map(code -> actor.may(Permission.PUBLISH_PRACTICES, false, path(code)))
                .orElseGet(() -> actor.may(Permission.MANAGE_INSTALLATION));
    }

    /**
     * Lets a host embed.
     *
     * @throws InvalidValueException where it may already, the topic is none, or there are too many hosts
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation, or publish the topic's practices
     */
    public void add(Actor actor, HostRule rule) {
        demand(actor, rule);
        rule.topic().filter(topic -> path(topic).isEmpty()).ifPresent(topic -> {
            throw new InvalidValueException(topic.value(), Problem.NOT_A_CATEGORY);
        });
        List<HostRule> next =
                Stream.concat(store.all().stream(), Stream.of(rule)).toList();
        if (length(next) > MAX_LENGTH) {
            throw new InvalidValueException(rule.host().pattern(), Problem.TOO_MANY_HOSTS);
        }
        if (!store.add(rule, deed(actor, Deed.Action.SAVED))) {
            throw new InvalidValueException(rule.host().pattern(), Problem.TAKEN);
        }
        catchUp();
    }

    private static int length(List<HostRule> rules) {
        return rules.stream()
                .map(HostRule::host)
                .distinct()
                .mapToInt(host -> host.pattern().length() + BESIDE)
                .sum();
    }

    /**
     * Takes back that a host may embed. Nothing happens where someone else did so already.
     *
     * @throws org.praktyki.core.account.DeniedException unless the actor may manage the installation, or publish the topic's practices
     */
    public void remove(Actor actor, HostRule rule) {
        demand(actor, rule);
        store.remove(rule, deed(actor, Deed.Action.REMOVED));
        catchUp();
    }

    private void demand(Actor actor, HostRule rule) {
        if (rule.topic().isEmpty()) {
            actor.require(Permission.MANAGE_INSTALLATION);
        } else {
            actor.require(Permission.PUBLISH_PRACTICES, false, path(rule.topic().get()));
        }
    }

    private Set<Slug> path(Slug topic) {
        Set<Slug> path = new LinkedHashSet<>();
        categories.tree().path(topic).stream().map(Category::code).forEach(path::add);
        return path;
    }

    private Deed deed(Actor actor, Deed.Action action) {
        return new Deed(actor.name(), clock.instant(), action);
    }
}
