package org.praktyki.persistence.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.praktyki.core.exchange.DirectoryRecord.OfMembership;
import org.praktyki.core.exchange.DirectoryRecord.Reading;
import org.praktyki.core.exchange.Place;
import org.praktyki.core.exchange.Reference;
import org.praktyki.core.exchange.References;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Form;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Names;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PartnershipId;
import org.praktyki.core.partner.PublicTask;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.partner.Succession;
import org.praktyki.core.partner.Term;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;
import tools.jackson.databind.JsonNode;

/**
 * Reads what {@link DirectoryNodeWriter} writes, and less. Neither partners nor partnerships have a place for a value that cannot be
 * read: a record that has one is refused, and the value named.
 */
final class DirectoryNodeReader {

    private static final AttachmentReader ATTACHMENTS = new AttachmentReader(AttachmentReader.Companions.NONE);

    private static final Reference NOBODY = new Reference(Optional.empty(), Optional.empty(), Optional.empty());

    private static final References NOTHING = new References() {
        @Override
        public Optional<PartnerId> partner(Reference reference) {
            return Optional.empty();
        }

        @Override
        public Optional<PracticeId> practice(Slug slug) {
            return Optional.empty();
        }
    };

    private final Notes notes = new Notes();
    private final References references;

    private DirectoryNodeReader(References references) {
        this.references = references;
    }

    /** What a record goes by: the last of its names, where it gives them. */
    static Reference named(Fields fields) {
        List<Fields> names = fields.objects("names", "text");
        Optional<String> name =
                names.isEmpty() ? Optional.empty() : names.getLast().text("text");
        return new Reference(fields.strict("id", UUID::fromString), fields.strict("slug", Slug::new), name);
    }

    static Reference reference(Fields fields) {
        try (fields) {
            return new Reference(
                    fields.strict("id", UUID::fromString), fields.strict("slug", Slug::new), fields.text("name"));
        }
    }

    static Reading<Partner> partner(JsonNode node, PartnerId id, Optional<Partner> stored, References references) {
        DirectoryNodeReader reader = new DirectoryNodeReader(references);
        return reader.reading(node, fields -> reader.partner(fields, id, stored));
    }

    static Reading<Partnership> partnership(
            JsonNode node, PartnershipId id, Optional<Partnership> stored, References references) {
        DirectoryNodeReader reader = new DirectoryNodeReader(references);
        return reader.reading(node, fields -> reader.partnership(fields, id, stored));
    }

    /**
     * A membership by itself.
     *
     * @throws org.praktyki.core.finding.InvalidException where it cannot be read
     */
    static OfMembership membership(Place place, JsonNode node) {
        DirectoryNodeReader reader = new DirectoryNodeReader(NOTHING);
        Reading<OfMembership> reading = reader.reading(node, fields -> {
            Reference partnership = reader.needed(fields, "partnership");
            Reference member = reader.needed(fields, "member");
            return Optional.of(new OfMembership(
                    place, partnership, member, role(fields), reader.term(fields), reader.sources(fields), List.of()));
        });
        OfMembership read = reading.thing();
        return new OfMembership(
                place,
                read.partnership(),
                read.member(),
                read.role(),
                read.term(),
                read.citations(),
                reading.remarks());
    }

    private Reference needed(Fields fields, String name) {
        Reference reference =
                fields.object(name, "name").map(DirectoryNodeReader::reference).orElse(NOBODY);
        if (reference.isEmpty()) {
            notes.refuse(fields.path(name), "", Problem.REQUIRED);
        }
        return reference;
    }

    private <A> Reading<A> reading(JsonNode node, Function<Fields, Optional<A>> read) {
        Optional<A> thing;
        try (Fields fields = Fields.of(node, notes)) {
            fields.text("type");
            thing = read.apply(fields);
        }
        notes.literals().forEach(this::judge);
        notes.demand();
        return new Reading<>(thing.orElseThrow(), notes.remarks());
    }

    /** What was left out of a text is no more than said. */
    private void judge(Finding literal) {
        if (literal.problem() == Problem.UNSAFE_MARKUP) {
            notes.remark(literal.field(), literal.value(), literal.problem());
        } else {
            notes.refuse(literal.field(), literal.value(), literal.problem());
        }
    }

    private Optional<Partner> partner(Fields fields, PartnerId id, Optional<Partner> stored) {
        Optional<Names> names = names(fields);
        Optional<Slug> slug = fields.strict("slug", Slug::new);
        fields.strict("id", PartnerId::of);
        Partner.Builder builder = Partner.builder(
                        id,
                        stored.map(Partner::slug).or(() -> slug).orElseGet(() -> slug(names)),
                        names.orElseGet(() -> Names.of("?")))
                .kind(fields.strict("kind", text -> PartnerKind.valueOf(word(text)))
                        .orElse(PartnerKind.PUBLIC_BODY))
                .identifiers(
                        fields.has("identifiers")
                                ? CardReader.identifiers(fields.object("identifiers"))
                                : Identifiers.NONE)
                .seat(seat(fields.object("seat")))
                .websites(fields.lenientList("websites", WebAddress::new, Problem.NOT_A_WEB_ADDRESS))
                .emails(fields.lenientList("emails", EmailAddress::new, Problem.NOT_AN_EMAIL))
                .contacts(new CardReader(notes).contacts(fields.objects("contacts", "name")))
                .logo(attachment(fields, "logo"))
                .topics(slugs(fields))
                .description(NodeReader.html(fields, "descriptionHtml"))
                .succession(succession(fields))
                .mergedInto(partner(fields, "mergedInto"))
                .distinctFrom(Set.copyOf(fields.lenientList("distinctFrom", PartnerId::of, Problem.NOT_A_VALUE)))
                .published(fields.flag("published").orElse(false));
        return names.map(known -> builder.build());
    }

    private Optional<Partnership> partnership(Fields fields, PartnershipId id, Optional<Partnership> stored) {
        Optional<Names> names = names(fields);
        Optional<Slug> slug = fields.strict("slug", Slug::new);
        fields.strict("id", PartnershipId::of);
        Partnership.Builder builder = Partnership.builder(
                        id,
                        stored.map(Partnership::slug).or(() -> slug).orElseGet(() -> slug(names)),
                        names.orElseGet(() -> Names.of("?")))
                .form(fields.strict("form", text -> Form.valueOf(word(text))).orElse(Form.AGREEMENT))
                .term(term(fields))
                .mission(NodeReader.html(fields, "missionHtml"))
                .goals(fields.texts("goals"))
                .initiatives(each(fields, "initiatives", "title", this::initiative))
                .memberships(each(fields, "memberships", "member", this::membership))
                .seat(seat(fields.object("seat")))
                .websites(fields.lenientList("websites", WebAddress::new, Problem.NOT_A_WEB_ADDRESS))
                .topics(slugs(fields))
                .foundingAct(attachment(fields, "foundingAct"))
                .documents(ATTACHMENTS.read(fields.objects("documents", "name")))
                .practices(practices(fields))
                .tasks(each(fields, "tasks", "title", this::task))
                .published(fields.flag("published").orElse(false));
        return names.map(known -> builder.build());
    }

    private static Slug slug(Optional<Names> names) {
        return Slug.from(names.map(known -> known.latest().text()).orElse(""));
    }

    private static String word(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Optional<Names> names(Fields fields) {
        List<Name> names = each(fields, "names", "text", this::name);
        return made(fields.path("names"), () -> new Names(names));
    }

    private Optional<Name> name(Fields entry) {
        String text = entry.text("text").orElse("");
        Optional<String> abbreviation = entry.text("abbreviation");
        Term term = term(entry);
        return made(entry.path("text"), () -> new Name(text, abbreviation, term));
    }

    private Term term(Fields fields) {
        Optional<PartialDate> from = date(fields, "from");
        Optional<PartialDate> until = date(fields, "until");
        return made(fields.path("until"), () -> new Term(from, until)).orElse(Term.ALWAYS);
    }

    private static Optional<PartialDate> date(Fields fields, String name) {
        return fields.lenient(name, PartialDate::new, Problem.NOT_A_PARTIAL_DATE);
    }

    private Seat seat(Fields seat) {
        try (seat) {
            var territory = seat.lenient("teryt", CardReader::teryt, Problem.NOT_A_TERYT);
            var voivodeship = seat.lenient("voivodeship", CardReader::voivodeship, Problem.NOT_A_VOIVODESHIP);
            Optional<String> locality = seat.text("locality");
            Optional<String> street = seat.text("street");
            Optional<String> postcode = seat.text("postcode");
            Optional<String> postOffice = seat.text("postOffice");
            return made(
                            seat.path("postcode"),
                            () -> new Seat(territory, voivodeship, locality, street, postcode, postOffice))
                    .orElse(Seat.UNKNOWN);
        }
    }

    private static Optional<Attachment> attachment(Fields fields, String name) {
        return fields.has(name) ? ATTACHMENTS.read(fields.object(name)) : Optional.empty();
    }

    private static Set<Slug> slugs(Fields fields) {
        return Set.copyOf(new HashSet<>(fields.lenientList("topics", Slug::new, Problem.NOT_A_CATEGORY)));
    }

    private Optional<Succession> succession(Fields fields) {
        if (!fields.has("succession")) {
            return Optional.empty();
        }
        try (Fields entry = fields.object("succession")) {
            Optional<PartialDate> on = date(entry, "on");
            return partner(entry, "successor").map(successor -> new Succession(successor, on));
        }
    }

    private Optional<PartnerId> partner(Fields fields, String name) {
        return fields.object(name, "name").flatMap(this::partner);
    }

    private Optional<PartnerId> partner(Fields entry) {
        Reference reference = reference(entry);
        Optional<PartnerId> found = references.partner(reference);
        if (found.isEmpty()) {
            notes.refuse(entry.path(), reference.toString(), Problem.NO_SUCH_PARTNER);
        }
        return found;
    }

    private Optional<Initiative> initiative(Fields entry) {
        String title = entry.text("title").orElse("");
        Term term = term(entry);
        var description = NodeReader.html(entry, "descriptionHtml");
        List<Attachment> pictures = ATTACHMENTS.read(entry.objects("pictures", "name"));
        return made(entry.path("title"), () -> new Initiative(title, term, description, pictures));
    }

    private Optional<Membership> membership(Fields entry) {
        MemberRole role = role(entry);
        Term term = term(entry);
        List<Citation> sources = sources(entry);
        return required(entry, "member").map(member -> new Membership(member, role, term, sources));
    }

    private Optional<PartnerId> required(Fields entry, String name) {
        if (!entry.has(name)) {
            notes.refuse(entry.path(name), "", Problem.REQUIRED);
        }
        return partner(entry, name);
    }

    private static MemberRole role(Fields entry) {
        return entry.strict("role", text -> MemberRole.valueOf(word(text))).orElse(MemberRole.MEMBER);
    }

    private List<Citation> sources(Fields entry) {
        return each(entry, "sources", "title", this::source);
    }

    private Optional<Citation> source(Fields entry) {
        String title = entry.text("title").orElse("");
        Optional<WebAddress> address = entry.lenient("address", WebAddress::new, Problem.NOT_A_WEB_ADDRESS);
        Optional<LocalDate> asOf = entry.lenient("asOf", LocalDate::parse, Problem.NOT_A_DATE);
        return made(entry.path("title"), () -> new Citation(title, address, asOf));
    }

    private List<PracticeId> practices(Fields fields) {
        return fields.lenientList("practices", this::practice, Problem.NOT_A_VALUE);
    }

    /** By its identity, which may be of one that is still to come, or by its address. */
    private PracticeId practice(String text) {
        try {
            return PracticeId.of(text.strip());
        } catch (IllegalArgumentException e) {
            return references
                    .practice(new Slug(text.strip()))
                    .orElseThrow(() -> new InvalidValueException(text, Problem.NOT_A_VALUE));
        }
    }

    private Optional<PublicTask> task(Fields entry) {
        String title = entry.text("title").orElse("");
        Optional<PartnerId> body = partner(entry, "commissionedBy");
        Term term = term(entry);
        Optional<BigDecimal> budget = entry.lenient("budget", DirectoryNodeReader::amount, Problem.NOT_A_NUMBER);
        var territory = entry.lenient("territory", CardReader::teryt, Problem.NOT_A_TERYT);
        Optional<Slug> topic = entry.lenient("topic", Slug::new, Problem.NOT_A_CATEGORY);
        Set<PartnerId> carriers = new HashSet<>();
        entry.objects("carriers", "name").forEach(carrier -> partner(carrier).ifPresent(carriers::add));
        return made(entry.path("title"), () -> new PublicTask(title, body, term, budget, territory, topic, carriers));
    }

    /** As programs write it, and as people do. */
    private static BigDecimal amount(String text) {
        return new BigDecimal(text.replaceAll("[\\s\\u00a0]|zł", "").replace(',', '.'));
    }

    private static <T> List<T> each(Fields fields, String name, String only, Function<Fields, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        for (Fields entry : fields.objects(name, only)) {
            try (entry) {
                read.apply(entry).ifPresent(all::add);
            }
        }
        return all;
    }

    /** A value that refuses bad input, whose refusal stands against the record. */
    private <T> Optional<T> made(String path, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (InvalidValueException e) {
            notes.refuse(path, e.value(), e.problem());
            return Optional.empty();
        }
    }
}
