package org.praktyki.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.search.Facet;
import org.praktyki.core.search.Query;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.Slug;
import org.praktyki.servlet.ListModel;

/** How fast a list is found, beside Lucene by hand and PostgreSQL's own search, over the same practices. */
final class SearchBenchmark implements AutoCloseable {

    static final String MODEL = "the list page, all but its HTML";
    static final String PAGE = "the list page over HTTP";
    static final String PLAIN = "Lucene by hand";
    static final String SAME = "Lucene by hand, the library's query";
    static final String POSTGRES = "PostgreSQL tsvector, three facets";

    /** What the list page counts: there are more towns than a form can list. */
    static final Set<Facet> COUNTED =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Facet.LOCALITY, Facet.PARTNER)));

    private static final String FILLED = "filled";

    private final Library library = new Library();
    private final CategoryTree topics = library.topics();
    private final int practices;
    private final Service service;
    private final PlainLucene lucene;
    private final SameQuery same;
    private final @Nullable PlainPostgres postgres;

    /**
     * Fills everything with so many practices, unless it was filled and kept.
     *
     * @param url a database, empty or as it was left
     * @param folder likewise
     * @param postgresUrl an empty database of PostgreSQL; null where that is left out
     * @param seconds after which no more practices are made
     * @param say takes what there is to say
     */
    SearchBenchmark(
            String url, Path folder, @Nullable String postgresUrl, int practices, long seconds, Consumer<String> say)
            throws Exception {
        Path plain = Files.createDirectories(folder.resolve("plain"));
        Path filled = folder.resolve(FILLED);
        lucene = new PlainLucene(plain);
        if (isFilled(folder)) {
            this.practices = Integer.parseInt(Files.readString(filled));
            lucene.finish();
        } else {
            Filling filling =
                    new Filling(library, practices, seconds).into("practices indexed by hand", lucene::addAll);
            this.practices = Service.fill(url, folder, library, filling, say);
            lucene.finish();
            Files.writeString(filled, Integer.toString(this.practices));
        }
        service = Service.open(url, folder);
        same = new SameQuery(folder.resolve("index"), topics);
        postgres = postgresUrl == null ? null : new PlainPostgres(postgresUrl);
        if (postgres != null) {
            postgres.fill(library, this.practices);
            say.accept(String.format(Locale.ROOT, "  %,9d kB PostgreSQL's table", postgres.size() / 1000));
        }
        say.accept(String.format(Locale.ROOT, "  %,9d kB the library's index", size(folder.resolve("index")) / 1000));
        say.accept(String.format(Locale.ROOT, "  %,9d kB the index by hand", size(plain) / 1000));
    }

    /** Whether a folder holds what was filled before, whole. */
    static boolean isFilled(Path folder) {
        return Files.exists(folder.resolve(FILLED));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            path -> path.toFile().isFile() ? path.toFile().length() : 0)
                    .sum();
        }
    }

    int practices() {
        return practices;
    }

    List<Asking> questions(int number) {
        return Questions.of(library, practices, number);
    }

    /** What the library shows for a question. */
    ListModel.Shown shown(Asking question) {
        return service.list(question);
    }

    /** How many practices of each kind the library counts. */
    Map<String, Integer> counts(Asking question, Facet facet) {
        Query query = Query.first(Asking.SIZE, Query.Sort.RELEVANCE).matching(question.text());
        for (Map.Entry<Facet, Set<String>> choice : question.choices().entrySet()) {
            query = query.choosing(choice.getKey(), choice.getValue());
        }
        return service.praktyki().search().find(query.counting(Set.of(facet))).counts(facet).stream()
                .collect(Collectors.toMap(count -> count.value().value(), count -> Math.toIntExact(count.practices())));
    }

    PlainLucene.Answer byHand(Asking question) throws IOException {
        return lucene.answer(question.text(), withBelow(question.choices()), Asking.SIZE);
    }

    SameQuery.Answer sameByHand(Asking question) throws IOException {
        return same.answer(question.text(), withBelow(question.choices()), Asking.SIZE);
    }

    /** A topic stands for itself and all below it. */
    private Map<Facet, Set<String>> withBelow(Map<Facet, Set<String>> choices) {
        Map<Facet, Set<String>> wider = new EnumMap<>(Facet.class);
        wider.putAll(choices);
        wider.computeIfPresent(
                Facet.CATEGORY,
                (facet, codes) -> codes.stream()
                        .flatMap(code -> topics.subtree(new Slug(code)).stream())
                        .map(Slug::value)
                        .collect(Collectors.toSet()));
        return wider;
    }

    /** Asks all the same, in turns. */
    Latencies ask(List<Asking> questions, int rounds) throws Exception {
        try (Pages pages = new Pages(service.praktyki())) {
            Latencies latencies =
                    new Latencies(questions).add(MODEL, service::list).add(PAGE, pages::list);
            if (postgres != null) {
                latencies.add(
                        POSTGRES,
                        question -> postgres.answer(question.text(), withBelow(question.choices()), Asking.SIZE));
            }
            return latencies
                    .add(SAME, this::sameByHand)
                    .add(PLAIN, this::byHand)
                    .run(rounds);
        }
    }

    String catchingUp(List<Asking> questions, int published) throws Exception {
        return new CatchingUp(service, library, questions, published, service.practices() + 1).report();
    }

    @Override
    public void close() throws IOException, SQLException {
        service.close();
        lucene.close();
        same.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
