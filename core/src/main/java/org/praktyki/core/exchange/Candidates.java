package org.praktyki.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.exchange.ParsedPractice.Reading;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ImportTraces;
import org.praktyki.core.practice.Life;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;

/** Fits practices from files into this installation: its topics, its territorial units, its files, the contacts it knows. */
final class Candidates {

    private final Shelf shelf;
    private final AttachmentIntake attachments;
    private final CategoryTree tree;

    Candidates(Shelf shelf, AttachmentIntake attachments, CategoryTree tree) {
        this.shelf = shelf;
        this.attachments = attachments;
        this.tree = tree;
    }

    Candidate of(ParsedPractice parsed, Optional<Practice> stored, Records records) throws IOException {
        Reading reading = parsed.content().onto(stored);
        boolean asItWas = parsed.id().isPresent() && parsed.version().isPresent();
        Practice practice = attachments.take(withTopic(reading.practice(), parsed.topics()), records);
        Practice placed = asItWas ? practice : shelf.located(practice);
        Optional<Practice> live = reading.live().map(earlier -> withTopic(earlier, List.of()));
        if (live.isPresent()) {
            live = Optional.of(attachments.take(live.get(), records));
        }
        Practice known = stored.map(here -> withContactsOf(here, placed)).orElse(placed);
        return new Candidate(known, live, asItWas, reading.remarks());
    }

    private Practice withTopic(Practice practice, List<String> names) {
        if (practice.category().flatMap(tree::find).isPresent()
                || (practice.category().isEmpty() && names.isEmpty())) {
            return practice;
        }
        Optional<Category> byName = tree.findByNames(names);
        List<Finding> findings = new ArrayList<>(practice.findings());
        String said = names.isEmpty() ? practice.category().orElseThrow().value() : String.join(" : ", names);
        Finding unknown = new Finding("category", said, Problem.NOT_A_CATEGORY);
        if (byName.isEmpty() && !findings.contains(unknown)) {
            findings.add(unknown);
        }
        return practice.toBuilder()
                .category(byName.map(Category::code))
                .findings(findings)
                .build();
    }

    /** A contact without an identity is the one of the same name. */
    private static Practice withContactsOf(Practice stored, Practice practice) {
        List<Contact> free = new ArrayList<>(stored.recordCard().contacts());
        List<Contact> contacts = new ArrayList<>();
        for (Contact contact : practice.recordCard().contacts()) {
            Optional<Contact> same = contact.id().isPresent()
                    ? Optional.empty()
                    : free.stream()
                            .filter(known -> known.name().equals(contact.name()))
                            .findFirst();
            same.ifPresent(free::remove);
            contacts.add(same.flatMap(Contact::id).map(contact::withId).orElse(contact));
        }
        RecordCard card = practice.recordCard().toBuilder().contacts(contacts).build();
        return practice.toBuilder().recordCard(card).build();
    }

    /** Whether all that a record says is here already. */
    boolean isHere(Candidate candidate, Practice stored) {
        return bare(candidate.practice()).equals(bare(stored))
                && (!candidate.asItWas() || isLive(candidate.practice()) == isLive(stored))
                && newLive(candidate, stored).isEmpty();
    }

    /** The version that the public is to see, where it is not the one that it sees here. */
    Optional<Practice> newLive(Candidate candidate, Practice stored) {
        Optional<Practice> here = shelf.store().findLive(List.of(stored.id())).stream()
                .findFirst()
                .map(Candidates::content);
        return candidate.live().filter(live -> !here.equals(Optional.of(content(live))));
    }

    /** Without the life, which only the newest version has. */
    private static Practice content(Practice practice) {
        return practice.toBuilder().version(0).life(Life.NEW).build();
    }

    private static boolean isLive(Practice practice) {
        return practice.isPublic() || practice.isLive();
    }

    private static Practice bare(Practice practice) {
        return practice.toBuilder()
                .version(0)
                .life(practice.life().withLiveVersion(Optional.empty()))
                .build();
    }

    /** What imports have done to it, and what was done since. */
    ImportTraces traces(Practice stored) {
        return new ImportTraces(shelf.store().revisions(stored.id()));
    }
}
