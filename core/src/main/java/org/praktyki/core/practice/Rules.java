package org.praktyki.core.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.text.RichText;

/** What must hold for a practice to be kept, and to be published; everything that does not is said at once. */
final class Rules {

    private final List<Finding> findings = new ArrayList<>();
    private final Practice practice;

    private Rules(Practice practice) {
        this.practice = practice;
    }

    /** What stands against keeping a practice. */
    static List<Finding> forKeeping(Practice practice, CategoryTree tree) {
        Rules rules = new Rules(practice);
        rules.title();
        rules.topic(tree);
        rules.dates();
        rules.others();
        return rules.findings;
    }

    /** What stands against showing a practice that comes from elsewhere, where it may have been shown with less. */
    static List<Finding> forShowing(Practice practice) {
        Rules rules = new Rules(practice);
        rules.require(!practice.summary().isEmpty() || !practice.presentation().isEmpty(), "summary");
        return rules.findings;
    }

    /** What stands against publishing a practice. */
    static List<Finding> forPublishing(Practice practice, LocalDate today) {
        Rules rules = new Rules(practice);
        RecordCard card = practice.recordCard();
        rules.require(!practice.summary().isEmpty(), "summary");
        rules.headings("summary", practice.summary());
        rules.require(card.implementingBody().isPresent() || !card.contacts().isEmpty(), "recordCard.implementingBody");
        rules.sections();
        rules.pictures();
        rules.persons(today);
        return rules.findings;
    }

    /** Throws what was found. */
    static void demand(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new InvalidException(findings);
        }
    }

    private void title() {
        if (practice.title().isEmpty()) {
            refuse("title", "", Problem.REQUIRED);
        } else if (practice.title().length() > Practice.MAX_TITLE) {
            refuse("title", practice.title(), Problem.TOO_LONG);
        }
    }

    private void topic(CategoryTree tree) {
        practice.category()
                .filter(Predicate.not(code -> tree.find(code).isPresent()))
                .ifPresent(code -> refuse("category", code.value(), Problem.NOT_A_CATEGORY));
    }

    private void dates() {
        RecordCard card = practice.recordCard();
        inOrder(card.enteredOn(), card.updatedOn(), "recordCard.updatedOn");
        inOrder(card.startedOn(), card.endedOn(), "recordCard.endedOn");
    }

    /** A practice is no other than itself. */
    private void others() {
        Relations relations = practice.relations();
        String self = practice.id().toString();
        if (relations.related().contains(practice.id())) {
            refuse("relations.related", self, Problem.SAME_PRACTICE);
        }
        relations
                .derivedFrom()
                .filter(practice.id()::equals)
                .ifPresent(id -> refuse("relations.derivedFrom", self, Problem.SAME_PRACTICE));
        relations
                .successor()
                .filter(practice.id()::equals)
                .ifPresent(id -> refuse("relations.successor", self, Problem.SAME_PRACTICE));
    }

    private void inOrder(Optional<LocalDate> first, Optional<LocalDate> second, String field) {
        if (first.isPresent() && second.isPresent() && second.get().isBefore(first.get())) {
            refuse(field, second.get().toString(), Problem.DATES_OUT_OF_ORDER);
        }
    }

    private void sections() {
        List<Section> sections = practice.presentation().sections();
        require(!sections.isEmpty(), "presentation");
        for (int i = 0; i < sections.size(); i++) {
            String field = "presentation[" + i + "].html";
            require(!sections.get(i).body().isEmpty(), field);
            headings(field, sections.get(i).body());
        }
    }

    private void pictures() {
        for (int i = 0; i < practice.attachments().size(); i++) {
            Attachment file = practice.attachments().get(i);
            if (file.isPicture() && file.description().isEmpty()) {
                refuse("attachments[" + i + "].description", file.name(), Problem.NO_ALTERNATIVE_TEXT);
            }
        }
    }

    private void headings(String field, RichText text) {
        if (!text.hasHeadingsInOrder()) {
            refuse(field, "", Problem.HEADINGS_OUT_OF_ORDER);
        }
    }

    /** A person's data are shown only on some ground, and for as long as was said: regulation (EU) 2016/679, articles 5 and 6. */
    private void persons(LocalDate today) {
        List<Contact> contacts = practice.recordCard().contacts();
        for (int i = 0; i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            if (contact.kind() == Contact.Kind.PERSON && contact.visibility() == Contact.Visibility.PUBLIC) {
                String custody = "recordCard.contacts[" + i + "].custody.";
                require(contact.custody().basis().isPresent(), custody + "basis");
                if (contact.custody().isExpired(today)) {
                    refuse(
                            custody + "expiresOn",
                            contact.custody().expiresOn().orElseThrow().toString(),
                            Problem.EXPIRED);
                }
            }
        }
    }

    private void require(boolean there, String field) {
        if (!there) {
            refuse(field, "", Problem.REQUIRED);
        }
    }

    private void refuse(String field, String value, Problem problem) {
        findings.add(new Finding(field, value, problem));
    }
}
