package org.praktyki.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/**
 * What lists are made of, read from the store once: the topics, and those practices that were shown last. It does not see changes:
 * whoever keeps it drops it with the first.
 */
final class AtHand {

    /** How much of the heap it may fill at most. */
    private static final int SHARE = 32;
    /** What a practice takes beside its texts, about. */
    private static final long ABOUT = 2000;
    /** Bytes that a letter takes: marked up and plain, two each. */
    private static final long LETTER = 4;

    private final PracticeStore practices;
    private final CategoryTree topics;
    private final List<Label> labels;
    private final Map<String, List<String>> above = new HashMap<>();
    private final long most;
    /** Those that were shown last at the end; guarded by itself. */
    private final Map<PracticeId, Practice> shown = new LinkedHashMap<>(16, 0.75f, true);

    private long bytes;

    AtHand(PracticeStore practices, CategoryTree topics) {
        this(practices, topics, Runtime.getRuntime().maxMemory() / SHARE);
    }

    AtHand(PracticeStore practices, CategoryTree topics, long most) {
        this.practices = practices;
        this.topics = topics;
        this.labels = labels(topics);
        this.most = most;
        for (Category topic : topics.all()) {
            List<String> path = topics.path(topic.code()).stream()
                    .map(step -> step.code().value())
                    .toList();
            above.put(topic.code().value(), path);
        }
    }

    CategoryTree topics() {
        return topics;
    }

    /** The names of the topics, under which practices are filed. */
    List<Label> labels() {
        return labels;
    }

    private static List<Label> labels(CategoryTree tree) {
        return tree.all().stream()
                .map(topic -> new Label(
                        topic.name(),
                        Facet.CATEGORY,
                        tree.subtree(topic.code()).stream().map(Slug::value).collect(Collectors.toSet())))
                .toList();
    }

    /** The codes from the section down to a topic; none where there is no such topic. */
    List<String> path(String topic) {
        return above.getOrDefault(topic, List.of());
    }

    /** Those of the practices that everyone may see, in this order. */
    List<Practice> inOrder(List<PracticeId> ids) {
        Map<PracticeId, Practice> found = new HashMap<>();
        List<PracticeId> others = new ArrayList<>();
        synchronized (shown) {
            for (PracticeId id : ids) {
                Practice known = shown.get(id);
                if (known == null) {
                    others.add(id);
                } else {
                    found.put(id, known);
                }
            }
        }
        if (!others.isEmpty()) {
            List<Practice> read = practices.findLive(others);
            read.forEach(practice -> found.put(practice.id(), practice));
            remember(read);
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private void remember(List<Practice> read) {
        synchronized (shown) {
            for (Practice practice : read) {
                if (shown.put(practice.id(), practice) == null) {
                    bytes += size(practice);
                }
            }
            var oldest = shown.values().iterator();
            while (bytes > most && oldest.hasNext()) {
                bytes -= size(oldest.next());
                oldest.remove();
            }
        }
    }

    private static long size(Practice practice) {
        Stream<RichText> texts = Stream.concat(
                Stream.concat(
                        Stream.of(practice.summary()),
                        practice.presentation().sections().stream().map(section -> section.body())),
                practice.translations().values().stream()
                        .flatMap(other -> Stream.concat(
                                Stream.of(other.summary()),
                                other.presentation().sections().stream().map(section -> section.body()))));
        return ABOUT + LETTER * texts.mapToLong(text -> text.html().length()).sum();
    }
}
