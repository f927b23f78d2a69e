package org.praktyki.core.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Source;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.WebAddress;

/** Makes practices of pages: a practice is the pages that share section and title. */
final class PageIntake {

    private final Shelf shelf;
    private final CategoryTree tree;
    private final Clock clock;
    /** The pages taken in this run, by kind and source key. */
    private final Set<String> seen = new HashSet<>();

    PageIntake(Shelf shelf, CategoryTree tree, Clock clock) {
        this.shelf = shelf;
        this.tree = tree;
        this.clock = clock;
    }

    ImportLine take(ImportRecord.Page record) {
        ImportLine line = takeOrRetry(record);
        if (line.outcome() != Outcome.REJECTED) {
            seen.add(record.page().kind() + "/" + key(record.page()));
        }
        return line;
    }

    /** Another import may make the practice between looking for it and writing it; then it is found. */
    private ImportLine takeOrRetry(ImportRecord.Page record) {
        try {
            return merge(record);
        } catch (DuplicateException e) {
            return merge(record);
        }
    }

    private ImportLine merge(ImportRecord.Page record) {
        Place place = record.place();
        ParsedPage page = record.page();
        String key = key(page);
        Optional<Practice> known = shelf.findBySource(key);
        if (known.isEmpty()) {
            Practice fresh = Practice.draft(page.title())
                    .presentation(Presentation.EMPTY)
                    .source(Optional.of(new Source(key, page.address(), clock.instant(), Map.of(), 1)))
                    .build();
            Practice saved = shelf.savePart(withPage(record, fresh, false));
            return written(place, Outcome.CREATED, saved);
        }
        Practice practice = known.get();
        if (!shelf.mayChange(practice)) {
            return ImportLine.rejected(place, Optional.of(page.title()), List.of(), Problem.NOT_IN_SCOPE);
        }
        Source source = practice.source().orElseThrow();
        String before = source.pages().get(page.kind().name());
        boolean edited = practice.version() > source.importedVersion();
        if (fingerprint(record).equals(before)) {
            return ImportLine.unchanged(place, practice, List.of());
        }
        if (before != null && isOfAnother(practice, page, key)) {
            Finding finding = new Finding("title", page.title(), Problem.TAKEN);
            return ImportLine.rejected(place, Optional.of(page.title()), List.of(finding), Problem.TAKEN);
        }
        if (edited && (before != null || !isEmpty(practice, page.kind()))) {
            return ImportLine.rejected(place, Optional.of(page.title()), List.of(), Problem.EDITED_SINCE_IMPORT);
        }
        Practice saved = shelf.savePart(withPage(record, practice, edited));
        return written(place, before == null ? Outcome.MERGED : Outcome.UPDATED, saved);
    }

    private ImportLine written(Place place, Outcome outcome, Practice saved) {
        return ImportLine.written(place, outcome, saved, saved.findings(), shelf.isImaginary());
    }

    /**
     * Two towns may have given their practices the same title in the same section. A second, different page of one kind in one
     * run is such a case; in a later run, a record card that names another day and another place or body.
     */
    private boolean isOfAnother(Practice practice, ParsedPage page, String key) {
        RecordCard known = practice.recordCard();
        RecordCard said = page.recordCard();
        return seen.contains(page.kind() + "/" + key)
                || (differ(known.enteredOn(), said.enteredOn())
                        && (differ(known.locality(), said.locality())
                                || differ(known.implementingBody(), said.implementingBody())));
    }

    private static <T> boolean differ(Optional<T> a, Optional<T> b) {
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }

    private Practice withPage(ImportRecord.Page record, Practice practice, boolean edited) {
        ParsedPage page = record.page();
        Optional<Category> category = tree.findByNames(page.topics());
        Practice.Builder builder = practice.toBuilder();
        if (page.kind() == PageKind.SUMMARY) {
            String origin =
                    page.address().map(WebAddress::value).orElse(record.place().file());
            builder.summary(page.summary())
                    .recordCard(ImportedContacts.of(
                            page.recordCard(), practice.recordCard(), origin, Practices.day(clock)));
        } else {
            builder.presentation(page.presentation());
        }
        Source old = practice.source().orElseThrow();
        Map<String, String> pages = new HashMap<>(old.pages());
        pages.put(page.kind().name(), fingerprint(record));
        builder.source(Optional.of(new Source(
                old.key(),
                old.address().or(page::address),
                clock.instant(),
                pages,
                edited ? old.importedVersion() : practice.version() + 1)));
        if (!edited) {
            builder.category(category.map(Category::code)).funding(join(practice.funding(), page.funding()));
        }
        builder.findings(findings(practice, page, category));
        boolean readable = !builder.build().summary().isEmpty()
                || !builder.build().presentation().isEmpty();
        return edited
                ? builder.build()
                : builder.status(readable ? PracticeStatus.PUBLISHED : PracticeStatus.DRAFT)
                        .build();
    }

    private static List<Finding> findings(Practice practice, ParsedPage page, Optional<Category> category) {
        Set<Finding> findings = new LinkedHashSet<>(practice.findings());
        findings.removeIf(
                finding -> kindOf(finding) == page.kind() || finding.field().equals("category"));
        findings.addAll(page.findings());
        if (category.isEmpty()) {
            findings.add(new Finding("category", String.join(" : ", page.topics()), Problem.NOT_A_CATEGORY));
        }
        return new ArrayList<>(findings);
    }

    private static PageKind kindOf(Finding finding) {
        return finding.field().startsWith("presentation") ? PageKind.PRESENTATION : PageKind.SUMMARY;
    }

    private static boolean isEmpty(Practice practice, PageKind kind) {
        return kind == PageKind.PRESENTATION
                ? practice.presentation().isEmpty()
                : practice.summary().isEmpty() && practice.recordCard().equals(RecordCard.EMPTY);
    }

    private static Funding join(Funding a, Funding b) {
        return new Funding(join(a.lines(), b.lines()), join(a.funders(), b.funders()));
    }

    private static <T> List<T> join(List<T> a, List<T> b) {
        Set<T> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return new ArrayList<>(all);
    }

    private static String key(ParsedPage page) {
        return SourceKey.of(page.topics(), page.title());
    }

    /** Of the page as it was found: what was put right on the way in would be taken for a change of the page the next time. */
    private static String fingerprint(ImportRecord.Page record) {
        byte[] digest = Checksum.sha256().digest(record.found().toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
