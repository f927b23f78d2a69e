package org.praktyki.persistence.lucene;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.search.IndexBuild;
import org.praktyki.core.search.Searchable;

/**
 * Writes into an index, batch by batch, and now and then makes it anew, until it is killed. Each position stands for as many
 * practices as a batch has, so that it can be told whether an index is whole.
 */
final class TirelessWriter {

    /** How many practices come with each position. */
    static final int BATCH = 20;

    private static final int REBUILT_EVERY = 5;
    private static final String TEXT =
            " gmina mieszkańcy seniorzy szkoła biblioteka ulica osiedle park rzeka ".repeat(20);

    private TirelessWriter() {}

    /**
     * Says each position on a line of its own as soon as it is reached.
     *
     * @param arguments the folder of the index
     */
    public static void main(String[] arguments) {
        endWithParent();
        try (LuceneSearch search = LuceneSearch.open(Path.of(arguments[0]))) {
            for (long position = search.position() + 1; ; position++) {
                search.apply(batch(position), Set.of(), position);
                if (position % REBUILT_EVERY == 0) {
                    rebuild(search, position);
                }
                System.out.println(position);
            }
        }
    }

    /** Whoever is to kill it may be killed before. */
    private static void endWithParent() {
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        var unused = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
    }

    private static void rebuild(LuceneSearch search, long position) {
        try (IndexBuild build = search.rebuild()) {
            for (long one = 1; one <= position; one++) {
                build.add(batch(one));
            }
            build.finish(position);
        }
    }

    private static List<Searchable> batch(long position) {
        return IntStream.range(0, BATCH)
                .mapToObj(number ->
                        new Searchable(Samples.published("Praktyka " + position + " " + number), TEXT, List.of()))
                .toList();
    }
}
