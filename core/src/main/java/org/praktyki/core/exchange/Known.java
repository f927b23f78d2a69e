package org.praktyki.core.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeNames;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Source;
import org.praktyki.core.text.Slug;

/** The stored practices that some records are of, looked up together: a question for each would take longer than all the rest. */
final class Known {

    private final Map<PracticeId, Practice> byId = new HashMap<>();
    private final Map<Slug, Practice> bySlug = new HashMap<>();
    private final Map<String, Practice> bySource = new HashMap<>();

    private Known(List<Practice> practices) {
        for (Practice practice : practices) {
            byId.put(practice.id(), practice);
            bySlug.put(practice.slug(), practice);
            practice.source().map(Source::key).ifPresent(key -> bySource.put(key, practice));
        }
    }

    static Known of(List<ParsedPractice> records, PracticeStore store) {
        Set<PracticeId> ids = new HashSet<>();
        Set<Slug> slugs = new HashSet<>();
        Set<String> sources = new HashSet<>();
        for (ParsedPractice parsed : records) {
            parsed.id().ifPresent(ids::add);
            source(parsed).ifPresent(sources::add);
            parsed.slug().ifPresent(slugs::add);
        }
        return new Known(store.find(new PracticeNames(ids, slugs, sources)));
    }

    /** What a record is looked up by in its source; for one without any name that is what an import gave it. */
    private static Optional<String> source(ParsedPractice parsed) {
        return parsed.sourceKey()
                .or(() -> parsed.id().isEmpty() && parsed.slug().isEmpty()
                        ? Optional.of(SourceKey.of(parsed.topics(), parsed.title()))
                        : Optional.empty());
    }

    /** All that a record is looked up by. */
    static Stream<Object> names(ParsedPractice parsed) {
        return Stream.of(parsed.id(), parsed.slug(), source(parsed)).flatMap(Optional::stream);
    }

    /** All that a practice would be found by. */
    static Stream<Object> names(Practice practice) {
        return Stream.concat(Stream.of(practice.id(), practice.slug()), practice.source().map(Source::key).stream());
    }

    Stream<PracticeId> ids() {
        return byId.keySet().stream();
    }

    /** The practice that a record is of: the identity says so, else the source, else the slug. */
    Optional<Practice> find(ParsedPractice parsed) {
        Optional<Practice> same = parsed.id().map(byId::get);
        if (same.isPresent()) {
            return same;
        }
        Optional<String> source = source(parsed);
        if (source.isPresent()) {
            return source.map(bySource::get);
        }
        return parsed.id().isPresent() ? Optional.empty() : parsed.slug().map(bySlug::get);
    }
}
