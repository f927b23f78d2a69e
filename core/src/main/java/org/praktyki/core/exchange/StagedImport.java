package org.praktyki.core.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praktyki.core.account.Actor;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.practice.Difference;
import org.praktyki.core.practice.Practice;

/**
 * An import that is looked at before it is done: what would become of each record is known, each can be put right and is accepted
 * or passed over, and only then those that were accepted are imported, in one run. Of the records themselves nothing is held; they
 * are read again where they are needed. Not for several threads at once.
 */
public final class StagedImport {

    /** How many records there may be, so that each of them can be looked at. */
    public static final int MAX = 1000;

    /** How many characters the findings of all records may have together. */
    private static final long MAX_TEXT = 5_000_000;

    private final List<ImportFile> files;
    private final Function<Boolean, ImportRun> runs;
    private final ImportHistory history;
    private final Actor actor;
    private final List<StagedLine> lines = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final Map<Spot, Integer> numbers = new HashMap<>();
    private long text;
    private boolean carriedOut;

    /**
     * Where a record is found again.
     *
     * @param file the place of its file
     * @param record how many stand before it in there; -1 for what is said of the file as a whole
     * @param page whether it shows a part of a practice, so that what becomes of it hangs on the pages before it
     */
    private record Spot(int file, long record, boolean page) {}

    private record Seen(Spot spot, Optional<Correction> correction) {
        static Seen of(int file, long number, ImportRecord record) {
            return new Seen(new Spot(file, number, record instanceof ImportRecord.Page), record.correction());
        }
    }

    private StagedImport(
            List<ImportFile> files, Function<Boolean, ImportRun> runs, ImportHistory history, Actor actor) {
        this.files = List.copyOf(files);
        this.runs = runs;
        this.history = history;
        this.actor = actor;
    }

    /**
     * Reads the files.
     *
     * @param runs begins a run, in truth or only to see what it would do
     */
    static StagedImport of(
            List<ImportFile> files,
            Function<Boolean, ImportRun> runs,
            ImportHistory history,
            Actor actor,
            Progress progress) {
        StagedImport staged = new StagedImport(files, runs, history, actor);
        ImportRun run = runs.apply(true);
        for (int file = 0; file < files.size(); file++) {
            staged.rehearse(run, file, progress);
        }
        return staged;
    }

    private void rehearse(ImportRun run, int file, Progress progress) {
        Rehearsal rehearsal = new Rehearsal(file);
        run.file(files.get(file), rehearsal, rehearsal::said, progress);
        if (rehearsal.tooMany()) {
            throw new TooManyRecordsException();
        }
    }

    /** Remembers the records of a file until it is said what would become of them, which comes in their order. */
    private final class Rehearsal implements Selection {
        private final int file;
        private final Deque<Seen> waiting = new ArrayDeque<>();

        Rehearsal(int file) {
            this.file = file;
        }

        @Override
        public Optional<ImportRecord> choose(long number, ImportRecord record) {
            waiting.add(Seen.of(file, number, record));
            return Optional.of(record);
        }

        @Override
        public boolean goesOn(long number) {
            return !tooMany();
        }

        boolean tooMany() {
            return lines.size() + waiting.size() > MAX || text > MAX_TEXT;
        }

        void said(ImportLine line) {
            Seen seen = waiting.isEmpty() ? new Seen(new Spot(file, -1, false), Optional.empty()) : waiting.remove();
            text += line.findings().stream()
                    .map(Finding::value)
                    .mapToLong(String::length)
                    .sum();
            numbers.put(seen.spot(), lines.size());
            spots.add(seen.spot());
            lines.add(StagedLine.of(lines.size(), line, seen.correction()));
        }
    }

    /** All records, in the order of the files. */
    public List<StagedLine> lines() {
        return List.copyOf(lines);
    }

    /** One record. */
    public StagedLine line(int number) {
        return lines.get(number);
    }

    /** How many records are to be imported. */
    public int accepted() {
        return (int) lines.stream().filter(StagedLine::accepted).count();
    }

    /** Accepts a record or passes it over; one that would be rejected, or is here already, is never accepted. */
    public StagedLine decide(int number, boolean accept) {
        lines.set(number, line(number).withAccepted(accept));
        return line(number);
    }

    /** Accepts all records without findings; the others stay as they were decided. */
    public void acceptClean() {
        lines.replaceAll(line -> line.withAccepted(line.accepted() || !line.needsAttention()));
    }

    /** Passes all records over. */
    public void skipAll() {
        lines.replaceAll(line -> line.withAccepted(false));
    }

    /**
     * Puts a record right, and judges it anew. Once nothing stands against it any more, it is accepted.
     *
     * @param values what is to stand in the fields, by their paths; an empty one leaves its field out
     */
    public StagedLine correct(int number, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(line(number).corrections());
        all.putAll(values);
        Replay replay = replay(number, all);
        lines.set(number, line(number).judged(all, replay.last(), replay.correction));
        return line(number);
    }

    /** What importing a record would make other than it is here; of a new practice, all that it holds. */
    public List<Difference> differences(int number) {
        Replay replay = replay(number, line(number).corrections());
        return Optional.of(replay.last())
                .filter(line -> StagedLine.of(number, line, Optional.empty()).canBeAccepted())
                .flatMap(line -> replay.run.imagined())
                .map(imagined -> imagined.before()
                        .map(before -> Difference.between(before, imagined.after()))
                        .orElseGet(() -> all(imagined.after())))
                .orElse(List.of());
    }

    private static List<Difference> all(Practice practice) {
        Practice nothing = Practice.builder(practice.id(), practice.slug(), "")
                .language(practice.language())
                .build();
        return Difference.between(nothing, practice).stream()
                .map(difference -> new Difference(difference.path(), "", difference.after()))
                .toList();
    }

    private Replay replay(int number, Map<String, String> corrections) {
        Spot target = spots.get(number);
        Replay replay = new Replay(target, corrections);
        for (int file = target.page() ? 0 : target.file(); file <= target.file(); file++) {
            replay.file = file;
            replay.run.file(files.get(file), replay, replay.said::add, Progress.NONE);
        }
        return replay;
    }

    /** Reads up to one record and judges it; before a page the accepted pages before it, because it may go with them. */
    private final class Replay implements Selection {
        private final Spot target;
        private final Map<String, String> corrections;
        private final ImportRun run = runs.apply(true);
        private final List<ImportLine> said = new ArrayList<>();
        private Optional<Correction> correction = Optional.empty();
        private int file;

        Replay(Spot target, Map<String, String> corrections) {
            this.target = target;
            this.corrections = corrections;
        }

        @Override
        public Optional<ImportRecord> choose(long number, ImportRecord record) {
            if (file == target.file() && number == target.record()) {
                correction = record.correction();
                return Optional.of(record.corrected(corrections));
            }
            return target.page() ? accepted(file, number, record) : Optional.empty();
        }

        @Override
        public boolean goesOn(long number) {
            return file < target.file() || target.record() < 0 || number <= target.record();
        }

        ImportLine last() {
            return said.getLast();
        }
    }

    private Optional<ImportRecord> accepted(int file, long number, ImportRecord record) {
        return Stream.of(true, false)
                .map(page -> numbers.get(new Spot(file, number, page)))
                .flatMap(Stream::ofNullable)
                .map(lines::get)
                .filter(StagedLine::accepted)
                .map(line -> record.corrected(line.corrections()))
                .findFirst();
    }

    /**
     * Imports what was accepted. It can be undone as a whole: see {@link ImportHistory}.
     *
     * @param progress is told how many of the accepted records are done
     * @throws IllegalStateException where it was done before
     */
    public ImportResult carryOut(Progress progress) {
        if (carriedOut) {
            throw new IllegalStateException("This import was carried out before");
        }
        carriedOut = true;
        ImportRun run = runs.apply(false);
        List<ImportLine> done = new ArrayList<>();
        history.begun(actor, run.id());
        try {
            for (int file = 0; file < files.size(); file++) {
                carryOut(run, file, done, progress);
            }
        } finally {
            history.ended(actor, run.id(), done);
        }
        return new ImportResult(run.id(), done);
    }

    private void carryOut(ImportRun run, int file, List<ImportLine> done, Progress progress) {
        String name = files.get(file).name();
        int total = accepted();
        long last = lines.stream()
                .filter(StagedLine::accepted)
                .map(line -> spots.get(line.number()))
                .filter(spot -> spot.file() == file)
                .mapToLong(Spot::record)
                .max()
                .orElse(-1);
        if (last < 0) {
            return;
        }
        run.file(
                files.get(file),
                new Selection() {
                    @Override
                    public Optional<ImportRecord> choose(long number, ImportRecord record) {
                        Optional<ImportRecord> chosen = accepted(file, number, record);
                        progress.at(name, done.size(), total, done.size());
                        return chosen;
                    }

                    @Override
                    public boolean goesOn(long number) {
                        return number <= last;
                    }
                },
                done::add,
                Progress.NONE);
        progress.at(name, done.size(), total, done.size());
    }
}
