package org.praktyki.core.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Traces;
import org.praktyki.core.text.WebAddress;

/** Takes contacts out of versions of practices, and their traces out of everything that is written there. */
final class ContactEraser implements Rewriting {

    private static final Pattern CONTACT = Pattern.compile("recordCard\\.contacts\\[(\\d{1,6})](.*)", Pattern.DOTALL);

    private final Set<ContactId> ids;
    private final Traces traces;

    ContactEraser(Set<ContactId> ids, Traces traces) {
        this.ids = Set.copyOf(ids);
        this.traces = traces;
    }

    @Override
    public String note(String note) {
        return traces.erasedFrom(note);
    }

    @Override
    public Practice practice(Practice version) {
        return version.toBuilder()
                .title(text(version.title()))
                .summary(rich(version.summary()))
                .keywords(texts(version.keywords()))
                .recordCard(card(version.recordCard()))
                .presentation(presentation(version.presentation()))
                .attachments(version.attachments().stream().map(this::file).toList())
                .funding(funding(version.funding()))
                .translations(translations(version.translations()))
                .life(version.life().withReason(version.life().reason().map(this::text)))
                .findings(findings(version))
                .build();
    }

    /** What is to stay of a draft; a contact in it that was never saved is known by its name alone. */
    Draft draft(Draft draft) {
        Practice unread = draft.content().toBuilder().findings(draft.unread()).build();
        return new Draft(draft.account(), practice(draft.content()), findings(unread), draft.at());
    }

    /** What is to stay of a comment. */
    String comment(String text) {
        String left = traces.erasedFrom(text);
        return left.substring(0, Math.min(left.length(), Comment.MAX_TEXT));
    }

    /** How often the traces stand in what is written there, the erased contacts themselves not counted. */
    int mentions(Practice version) {
        Practice others = without(version);
        return FieldTexts.of(others).entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("slug") && !field.getKey().equals("life.author"))
                .mapToInt(field -> traces.in(RichText.ofHtml(field.getValue())))
                .sum();
    }

    private Practice without(Practice version) {
        RecordCard card = version.recordCard();
        return version.toBuilder()
                .recordCard(card.toBuilder().contacts(staying(card)).build())
                .findings(shifted(version))
                .build();
    }

    boolean names(Practice version) {
        return version.recordCard().contacts().stream().anyMatch(this::isErased);
    }

    private boolean isErased(Contact contact) {
        return contact.id().isPresent()
                ? contact.id().filter(ids::contains).isPresent()
                : traces.in(contact.name()) > 0;
    }

    private List<Contact> staying(RecordCard card) {
        return card.contacts().stream().filter(contact -> !isErased(contact)).toList();
    }

    private String text(String text) {
        return traces.erasedFrom(text);
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    private RichText rich(RichText text) {
        return traces.erasedFrom(text);
    }

    private @Nullable String text(Optional<String> text) {
        return text.map(this::text).orElse(null);
    }

    private RecordCard card(RecordCard card) {
        return card.toBuilder()
                .locality(text(card.locality()))
                .powiat(text(card.powiat()))
                .postOffice(text(card.postOffice()))
                .implementingBody(text(card.implementingBody()))
                .street(text(card.street()))
                .websites(card.websites().stream().filter(this::isClean).toList())
                .emails(card.emails().stream().filter(this::isClean).toList())
                .contacts(staying(card).stream().map(this::contact).toList())
                .build();
    }

    private boolean isClean(WebAddress address) {
        return traces.in(address.value()) == 0;
    }

    private boolean isClean(EmailAddress address) {
        return traces.in(address.value()) == 0;
    }

    /** What others have in common with the erased one is no trace, unless they had it only in earlier versions. */
    private Contact contact(Contact other) {
        Custody custody = other.custody();
        return new Contact(
                other.id(),
                other.kind(),
                text(other.name()),
                other.role().map(this::text),
                other.phones().stream()
                        .filter(phone -> traces.in(phone.value()) == 0)
                        .toList(),
                other.email().filter(this::isClean),
                other.visibility(),
                new Custody(
                        custody.basis(), custody.source().map(this::text), custody.reviewBy(), custody.expiresOn()));
    }

    private Presentation presentation(Presentation presentation) {
        return new Presentation(presentation.sections().stream()
                .map(section -> new Section(text(section.heading()), rich(section.body())))
                .toList());
    }

    private Attachment file(Attachment file) {
        return new Attachment(
                cut(text(file.name()), Attachment.MAX_NAME),
                file.mediaType(),
                file.size(),
                file.key(),
                file.description().map(text -> cut(text(text), Attachment.MAX_DESCRIPTION)),
                file.author().map(text -> cut(text(text), Attachment.MAX_AUTHOR)),
                file.dimensions());
    }

    /** The mark may be longer than what it stands for; of a name its ending is what matters. */
    private static String cut(String text, int max) {
        return text.substring(Math.max(0, text.length() - max));
    }

    private Funding funding(Funding funding) {
        return new Funding(
                texts(funding.lines()),
                funding.funders().stream()
                        .map(funder -> new Funder(
                                text(funder.name()),
                                funder.website().filter(this::isClean),
                                funder.logo().map(this::file)))
                        .toList());
    }

    private Map<String, Translation> translations(Map<String, Translation> translations) {
        Map<String, Translation> erased = new TreeMap<>();
        translations.forEach((language, translation) -> erased.put(
                language,
                new Translation(
                        text(translation.title()),
                        rich(translation.summary()),
                        presentation(translation.presentation()),
                        texts(translation.keywords()))));
        return erased;
    }

    private List<Finding> findings(Practice version) {
        return shifted(version).stream()
                .map(finding -> new Finding(finding.field(), text(finding.value()), finding.problem()))
                .toList();
    }

    /** A finding knows its contact by place: those of an erased one go, those of the ones behind it move up. */
    private List<Finding> shifted(Practice version) {
        List<Contact> contacts = version.recordCard().contacts();
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : version.findings()) {
            Matcher place = CONTACT.matcher(finding.field());
            int index = place.matches() ? Integer.parseInt(place.group(1)) : contacts.size();
            if (index >= contacts.size()) {
                findings.add(finding);
            } else if (!isErased(contacts.get(index))) {
                long before = contacts.subList(0, index).stream()
                        .filter(this::isErased)
                        .count();
                String field = "recordCard.contacts[" + (index - before) + "]" + place.group(2);
                findings.add(new Finding(field, finding.value(), finding.problem()));
            }
        }
        return findings;
    }
}
