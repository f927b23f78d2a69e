package org.praktyki.core.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.praktyki.core.exchange.ImportRecord.Page;
import org.praktyki.core.exchange.ImportRecord.Unreadable;
import org.praktyki.core.exchange.ImportRecord.Whole;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.ConflictException;

/**
 * One import, file by file. What was read before changes nothing; a practice that was edited here is never overwritten, nor is one
 * by another of the same name. Not for several threads at once.
 */
public final class ImportRun {

    private final List<PracticeReader> readers;
    private final Shelf shelf;
    private final PageIntake pages;
    private final Function<Consumer<ImportLine>, PracticeIntake> wholes;

    ImportRun(
            List<PracticeReader> readers,
            Shelf shelf,
            PageIntake pages,
            Function<Consumer<ImportLine>, PracticeIntake> wholes) {
        this.readers = readers;
        this.shelf = shelf;
        this.pages = pages;
        this.wholes = wholes;
    }

    /** What names this import: the note in the history of everything that it writes. */
    public UUID id() {
        return shelf.importId();
    }

    /**
     * Takes in one file. No more of it is held than a few hundred records.
     *
     * @param lines is told what became of each record, in their order; whatever is wrong with the file is said there, not thrown
     * @param progress is told how far it has come
     */
    public void file(ImportFile file, Consumer<ImportLine> lines, Progress progress) {
        file(file, Selection.ALL, lines, progress);
    }

    /** Takes in what is selected of a file. */
    void file(ImportFile file, Selection selection, Consumer<ImportLine> lines, Progress progress) {
        try (PracticeIntake intake = wholes.apply(lines)) {
            file(file, selection, intake, lines, progress);
        }
    }

    private void file(
            ImportFile file,
            Selection selection,
            PracticeIntake intake,
            Consumer<ImportLine> lines,
            Progress progress) {
        try (Records records = open(file)) {
            long size = file.size();
            progress.at(file.name(), 0, size, 0);
            Stretches stretches = new Stretches(records, selection);
            while (stretches.goOn()) {
                List<ImportRecord> next = stretches.next();
                intake.expect(practices(next));
                for (ImportRecord record : next) {
                    take(record, records, intake, lines);
                }
                progress.at(file.name(), records.position(), size, stretches.read());
            }
            intake.flush();
            progress.at(file.name(), size, size, stretches.read());
        } catch (UnreadablePageException e) {
            intake.flush();
            lines.accept(rejected(file, e.problem()));
        } catch (IOException | UncheckedIOException e) {
            intake.flush();
            lines.accept(rejected(file, Problem.FILE_UNREADABLE));
        }
    }

    private static List<ParsedPractice> practices(List<ImportRecord> records) {
        return records.stream()
                .filter(Whole.class::isInstance)
                .map(record -> ((Whole) record).practice())
                .toList();
    }

    /** What the last record would change; absent outside of a dry run, and where it would change nothing. */
    Optional<Shelf.Imagined> imagined() {
        return shelf.last();
    }

    /** Takes in one file that has few records. */
    public List<ImportLine> file(ImportFile file) {
        List<ImportLine> lines = new ArrayList<>();
        file(file, lines::add, Progress.NONE);
        return lines;
    }

    /**
     * Which column of a file goes where.
     *
     * @return empty for a file without columns
     * @throws UnreadablePageException where nothing in it can be read
     * @throws IOException where it cannot be read at all
     */
    public List<Column> columns(ImportFile file) throws IOException {
        try (Records records = open(file)) {
            return records.columns();
        }
    }

    private static ImportLine rejected(ImportFile file, Problem problem) {
        return ImportLine.rejected(Place.of(file.name()), Optional.empty(), List.of(), problem);
    }

    private Records open(ImportFile file) throws IOException {
        Optional<UnreadablePageException> refusal = Optional.empty();
        for (PracticeReader reader : readers) {
            try {
                Optional<Records> records = reader.open(file);
                if (records.isPresent()) {
                    return records.get();
                }
            } catch (UnreadablePageException e) {
                refusal = refusal.or(() -> Optional.of(e));
            }
        }
        throw refusal.orElseGet(() -> new UnreadablePageException(Problem.UNKNOWN_FORMAT));
    }

    private void take(ImportRecord record, Records records, PracticeIntake intake, Consumer<ImportLine> lines)
            throws IOException {
        switch (record) {
            case Whole whole -> intake.take(whole.place(), whole.practice(), records);
            case Unreadable bad ->
                intake.say(ImportLine.rejected(bad.place(), bad.title(), bad.findings(), bad.problem()));
            case Page page -> {
                intake.flush();
                lines.accept(line(page));
            }
        }
    }

    private ImportLine line(Page record) {
        Optional<String> title = Optional.of(record.page().title());
        try {
            return pages.take(record);
        } catch (InvalidException e) {
            return ImportLine.rejected(record.place(), title, e);
        } catch (ConflictException e) {
            return ImportLine.rejected(record.place(), title, List.of(), Problem.EDITED_SINCE_IMPORT);
        }
    }
}
