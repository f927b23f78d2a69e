package org.praktyki.vaadin;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;

/**
 * What someone looks for in the list of practices, as it stands in the list's address.
 *
 * @param text part of the title
 * @param statuses where they stand; empty for all
 * @param topic the topic that they stand in or below; absent for all
 * @param author the account that entered them; absent for all
 * @param due whether only those are meant whose review is due
 * @param scheduled whether they are approved for a moment to come, or not; absent for all
 */
record ListQuery(
        String text,
        Set<PracticeStatus> statuses,
        Optional<Slug> topic,
        Optional<String> author,
        boolean due,
        Optional<Boolean> scheduled) {

    /** Everything. */
    static final ListQuery ALL =
            new ListQuery("", Set.of(), Optional.empty(), Optional.empty(), false, Optional.empty());

    /** Nobody has to look whether it still holds: it says itself that it does not, or is not to be seen. */
    private static final Set<PracticeStatus> LAID_DOWN = EnumSet.of(PracticeStatus.ARCHIVED, PracticeStatus.WITHDRAWN);

    private static final String YES = "yes";
    private static final String NO = "no";

    ListQuery {
        text = text.strip();
        statuses = Set.copyOf(statuses);
    }

    /** What an address asks for; what cannot be read in it asks for nothing. */
    static ListQuery of(QueryParameters parameters) {
        return new ListQuery(
                parameters.getSingleParameter("q").orElse(""),
                parameters.getParameters("status").stream()
                        .flatMap(name -> Arrays.stream(PracticeStatus.values())
                                .filter(status -> status.name().equalsIgnoreCase(name)))
                        .collect(Collectors.toSet()),
                parameters.getSingleParameter("topic").flatMap(ListQuery::slug),
                parameters.getSingleParameter("author").filter(name -> !name.isBlank()),
                parameters.getSingleParameter("due").filter(YES::equals).isPresent(),
                parameters
                        .getSingleParameter("scheduled")
                        .filter(List.of(YES, NO)::contains)
                        .map(YES::equals));
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** The address's part that asks for this. */
    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "q", Optional.of(text).filter(value -> !value.isEmpty()), value -> value);
        if (!statuses.isEmpty()) {
            parameters.put("status", statuses.stream().sorted().map(Enum::name).toList());
        }
        put(parameters, "topic", topic, Slug::value);
        put(parameters, "author", author, value -> value);
        put(parameters, "due", Optional.of(due).filter(value -> value), value -> YES);
        put(parameters, "scheduled", scheduled, value -> value ? YES : NO);
        return new QueryParameters(parameters);
    }

    private static <T> void put(
            Map<String, List<String>> parameters, String name, Optional<T> value, Function<T, String> text) {
        value.ifPresent(given -> parameters.put(name, List.of(text.apply(given))));
    }

    /** How many conditions stand besides the text. */
    int conditions() {
        return (statuses.isEmpty() ? 0 : 1)
                + (topic.isPresent() ? 1 : 0)
                + (author.isPresent() ? 1 : 0)
                + (due ? 1 : 0)
                + (scheduled.isPresent() ? 1 : 0);
    }

    /** The practices that are meant. */
    PracticeFilter filter(CategoryTree tree, LocalDate today) {
        return PracticeFilter.ALL
                .withText(text)
                .withStatuses(due && statuses.isEmpty() ? EnumSet.complementOf(EnumSet.copyOf(LAID_DOWN)) : statuses)
                .withTopics(topic.map(code -> withThoseBelow(tree, code)).orElse(Set.of()))
                .withAuthor(author)
                .withReviewBy(Optional.of(today).filter(day -> due))
                .withScheduled(scheduled);
    }

    /** A topic that left the tree still has the practices that were put into it. */
    private static Set<Slug> withThoseBelow(CategoryTree tree, Slug code) {
        Set<Slug> topics = tree.subtree(code);
        return topics.isEmpty() ? Set.of(code) : topics;
    }
}
