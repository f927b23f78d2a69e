package org.praktyki.core.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import org.praktyki.core.account.Actor;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.ConflictException;
import org.praktyki.core.practice.DuplicateException;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Located;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.PracticeStore;
import org.praktyki.core.practice.Practices;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Source;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.TerritoryRegister;
import org.praktyki.core.text.Slug;

/**
 * One import, file by file. A practice is the pages that share section and title; a file that was read before changes
 * nothing; a practice that was edited here is never overwritten, nor is one by another of the same name.
 */
public final class ImportRun {

    /** How large a page may be; real ones have a few dozen kilobytes. */
    public static final int MAX_BYTES = 4_000_000;

    private final Actor actor;
    private final boolean dryRun;
    private final List<PracticeReader> readers;
    private final Practices practices;
    private final PracticeStore store;
    private final CategoryTree tree;
    private final TerritoryRegister register;
    private final Clock clock;
    /** The pages taken in this run, by kind and source key. */
    private final Set<String> seen = new HashSet<>();
    /** What a dry run would have saved, by source key. */
    private final Map<String, Practice> imagined = new HashMap<>();

    ImportRun(
            Actor actor,
            boolean dryRun,
            List<PracticeReader> readers,
            Practices practices,
            PracticeStore store,
            CategoryTree tree,
            TerritoryRegister register,
            Clock clock) {
        this.actor = actor;
        this.dryRun = dryRun;
        this.readers = readers;
        this.practices = practices;
        this.store = store;
        this.tree = tree;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Takes in one file.
     *
     * @param file its name, for the answer
     * @param content its bytes
     * @return what became of it; whatever is wrong with the file is in there, not thrown
     */
    public ImportLine file(String file, byte[] content) {
        if (content.length > MAX_BYTES) {
            return ImportLine.rejected(file, Optional.empty(), List.of(), Problem.FILE_TOO_LARGE);
        }
        ParsedPage page;
        try {
            page = read(content);
        } catch (UnreadablePageException e) {
            return ImportLine.rejected(file, Optional.empty(), List.of(), e.problem());
        }
        try {
            ImportLine line = takeOrRetry(file, page);
            if (line.outcome() != Outcome.REJECTED) {
                seen.add(page.kind() + "/" + key(page));
            }
            return line;
        } catch (InvalidException e) {
            Problem first = e.findings().get(0).problem();
            return ImportLine.rejected(file, Optional.of(page.title()), e.findings(), first);
        } catch (ConflictException e) {
            return ImportLine.rejected(file, Optional.of(page.title()), List.of(), Problem.EDITED_SINCE_IMPORT);
        }
    }

    /** Another import may make the practice between looking for it and writing it; then it is found. */
    private ImportLine takeOrRetry(String file, ParsedPage page) {
        try {
            return take(file, page);
        } catch (DuplicateException e) {
            return take(file, page);
        }
    }

    private ParsedPage read(byte[] content) {
        UnreadablePageException refusal = new UnreadablePageException(Problem.NOT_A_PRACTICE);
        for (PracticeReader reader : readers) {
            try {
                return reader.read(content);
            } catch (UnreadablePageException e) {
                refusal = e;
            }
        }
        throw refusal;
    }

    private ImportLine take(String file, ParsedPage page) {
        String key = key(page);
        Optional<Practice> known = Optional.ofNullable(imagined.get(key)).or(() -> store.findBySource(key));
        if (known.isEmpty()) {
            Practice fresh = Practice.draft(page.title())
                    .presentation(Presentation.EMPTY)
                    .source(Optional.of(new Source(key, page.address(), clock.instant(), Map.of(), 1)))
                    .build();
            Practice saved = save(withPage(fresh, page, false));
            return ImportLine.of(file, Outcome.CREATED, saved, saved.findings());
        }
        Practice practice = known.get();
        Source source = practice.source().orElseThrow();
        String before = source.pages().get(page.kind().name());
        boolean edited = practice.version() > source.importedVersion();
        if (fingerprint(page).equals(before)) {
            return ImportLine.of(file, Outcome.UNCHANGED, practice, List.of());
        }
        if (before != null && isOfAnother(practice, page, key)) {
            Finding finding = new Finding("title", page.title(), Problem.TAKEN);
            return ImportLine.rejected(file, Optional.of(page.title()), List.of(finding), Problem.TAKEN);
        }
        if (edited && (before != null || !isEmpty(practice, page.kind()))) {
            return ImportLine.rejected(file, Optional.of(page.title()), List.of(), Problem.EDITED_SINCE_IMPORT);
        }
        Practice saved = save(withPage(practice, page, edited));
        return ImportLine.of(file, before == null ? Outcome.MERGED : Outcome.UPDATED, saved, saved.findings());
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

    private Practice save(Practice practice) {
        if (!dryRun) {
            return practices.bringIn(actor, Located.in(practice, register));
        }
        Practice imaginary = practices.rehearse(actor, Located.in(practice, register), this::isImagined);
        imagined.put(practice.source().orElseThrow().key(), imaginary);
        return imaginary;
    }

    private boolean isImagined(Slug slug) {
        return imagined.values().stream().anyMatch(practice -> practice.slug().equals(slug));
    }

    private Practice withPage(Practice practice, ParsedPage page, boolean edited) {
        Optional<Category> category = tree.findByNames(page.topics());
        Practice.Builder builder = practice.toBuilder();
        if (page.kind() == PageKind.SUMMARY) {
            builder.summary(page.summary()).recordCard(page.recordCard());
        } else {
            builder.presentation(page.presentation());
        }
        Source old = practice.source().orElseThrow();
        Map<String, String> pages = new HashMap<>(old.pages());
        pages.put(page.kind().name(), fingerprint(page));
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
        String section = page.topics().isEmpty() ? "" : page.topics().get(0);
        return fold(section) + "/" + fold(page.title());
    }

    private static String fold(String text) {
        return Slug.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    private static String fingerprint(ParsedPage page) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(page.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
