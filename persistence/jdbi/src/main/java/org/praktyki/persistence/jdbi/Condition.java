package org.praktyki.persistence.jdbi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.text.Slug;

/** A filter of practices as the condition of a statement. */
final class Condition {

    private final List<String> parts = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> values;

    private Condition(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * The condition of a filter.
     *
     * @param values what it compares with is put in here
     */
    static String of(PracticeFilter filter, Map<String, Object> values) {
        Condition condition = new Condition(values);
        if (!filter.text().isEmpty()) {
            String escaped = JdbiPractices.folded(filter.text()).replaceAll("[!%_]", "!$0");
            condition.parts.add("title_folded like " + condition.value("%" + escaped + "%") + " escape '!'");
        }
        if (!filter.statuses().isEmpty()) {
            condition.parts.add(condition.in(
                    "status",
                    filter.statuses().stream().map(PracticeStatus::name).toList()));
        }
        if (!filter.topics().isEmpty()) {
            condition.parts.add(condition.topics(filter.topics()));
        }
        filter.author().ifPresent(author -> condition.parts.add("author = " + condition.value(Database.text(author))));
        filter.reviewBy().ifPresent(day -> condition.parts.add("review_by <= " + condition.value(day)));
        filter.scheduled().ifPresent(wanted -> condition.parts.add("publish_at is " + (wanted ? "not null" : "null")));
        filter.access().author().ifPresent(author -> condition.parts.add(condition.access(author, filter.access())));
        return "where " + String.join(" and ", condition.parts);
    }

    private String access(String author, PracticeFilter.Access access) {
        String own = "author = " + value(Database.text(author));
        return access.topics().isEmpty() ? own : "(" + own + " or " + topics(access.topics()) + ")";
    }

    private String topics(Collection<Slug> topics) {
        return in("category", topics.stream().map(Slug::value).toList());
    }

    private String in(String column, Collection<String> wanted) {
        return column + " in ("
                + String.join(", ", wanted.stream().map(this::value).toList()) + ")";
    }

    private String value(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }
}
