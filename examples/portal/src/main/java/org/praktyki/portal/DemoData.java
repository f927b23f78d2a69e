package org.praktyki.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Funder;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.practice.Section;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.GeoPoint;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;
import tools.jackson.databind.json.JsonMapper;

/** The topics every installation starts with, and the practices, partners and figures of a demonstration. */
final class DemoData {

    static final String SITE_NAME = "Dobre praktyki samorządów";
    static final String NOTICE =
            "Dane pokazowe: miejscowości są prawdziwe, opisy praktyk i adresy kontaktowe zmyślono na potrzeby"
                    + " prezentacji.";

    private static final String DRAWN_BY = "Praktyki";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Actor ACTOR = Actor.system("demo");

    private DemoData() {}

    private record TopicEntry(
            String code, String name, @Nullable List<TopicEntry> children) {}

    private record ContactEntry(
            String name,
            @Nullable String role,
            @Nullable List<String> phones,
            @Nullable String email,
            Contact.@Nullable Visibility visibility) {}

    private record FileEntry(String file, String name) {}

    private record PictureEntry(DemoPicture drawing, String name, String alternative) {}

    private record ArchivedEntry(String reason, String successor) {}

    private record FundingEntry(List<String> lines, List<String> funders) {}

    private record PointEntry(double lat, double lon) {}

    private record PracticeEntry(
            String title,
            String summary,
            String category,
            LocalDate enteredOn,
            @Nullable LocalDate updatedOn,
            UnitType unitType,
            String locality,
            String powiat,
            String voivodeship,
            @Nullable PointEntry point,
            String postcode,
            String postOffice,
            String implementingBody,
            String street,
            List<String> websites,
            List<String> emails,
            Long population,
            Integer populationYear,
            List<ContactEntry> contacts,
            List<String> presentation,
            @Nullable FundingEntry funding,
            @Nullable List<FileEntry> attachments,
            @Nullable PictureEntry picture,
            @Nullable String pending,
            @Nullable ArchivedEntry archived,
            @Nullable Integer scheduledInDays) {}

    /** The topic tree to start with. */
    static CategoryTree topics() {
        List<Category> categories = new ArrayList<>();
        addTopics(categories, read("topics.json", TopicEntry[].class), Optional.empty());
        return CategoryTree.of(categories);
    }

    private static void addTopics(List<Category> categories, TopicEntry[] entries, Optional<Slug> parent) {
        for (TopicEntry entry : entries) {
            Slug code = new Slug(entry.code());
            categories.add(new Category(code, entry.name(), parent));
            List<TopicEntry> children = Objects.requireNonNullElse(entry.children(), List.of());
            addTopics(categories, children.toArray(TopicEntry[]::new), Optional.of(code));
        }
    }

    /** Fills an installation that has no practices yet; another one is left as it is. */
    static void seed(Praktyki praktyki) {
        if (praktyki.practices().count(ACTOR, PracticeFilter.ALL) > 0) {
            return;
        }
        for (PracticeEntry entry : read("demo/practices.json", PracticeEntry[].class)) {
            Practice practice = praktyki.practices().save(ACTOR, practice(entry));
            for (FileEntry file : Objects.requireNonNullElse(entry.attachments(), List.<FileEntry>of())) {
                attach(praktyki, practice, file);
            }
            Optional.ofNullable(entry.picture()).ifPresent(picture -> draw(praktyki, practice, picture));
            live(new DemoLife(praktyki.practices(), ACTOR, practice.id()), entry);
        }
        DemoPartners.seed(praktyki, ACTOR, read("demo/partners.json", DemoPartners.Entries.class));
        DemoFigures.seed(praktyki, ACTOR, read("demo/figures.json", DemoFigures.Entries.class));
    }

    private static void live(DemoLife life, PracticeEntry entry) {
        Optional.ofNullable(entry.scheduledInDays()).ifPresent(life::schedule);
        Optional.ofNullable(entry.archived()).ifPresent(end -> life.archive(end.reason(), end.successor()));
        Optional.ofNullable(entry.pending())
                .ifPresent(paragraph -> life.revise(RichText.ofHtml(entry.summary() + paragraph)));
    }

    private static void draw(Praktyki praktyki, Practice practice, PictureEntry entry) {
        InputStream picture = new ByteArrayInputStream(entry.drawing().png());
        try {
            praktyki.attachments().add(ACTOR, practice.id(), entry.name(), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        praktyki.attachments().describe(ACTOR, practice.id(), entry.name(), entry.alternative(), DRAWN_BY);
    }

    private static void attach(Praktyki praktyki, Practice practice, FileEntry file) {
        try (InputStream content = resource("demo/files/" + file.file())) {
            praktyki.attachments().add(ACTOR, practice.id(), file.name(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Practice practice(PracticeEntry entry) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < entry.presentation().size(); i++) {
            String heading = Presentation.STANDARD_HEADINGS.get(i);
            sections.add(
                    new Section(heading, RichText.ofHtml(entry.presentation().get(i))));
        }
        return Practice.draft(entry.title())
                .status(entry.scheduledInDays() == null ? PracticeStatus.PUBLISHED : PracticeStatus.DRAFT)
                .summary(RichText.ofHtml(entry.summary()))
                .category(Optional.of(new Slug(entry.category())))
                .recordCard(card(entry))
                .presentation(new Presentation(sections))
                .funding(Optional.ofNullable(entry.funding())
                        .map(funding -> new Funding(
                                funding.lines(),
                                funding.funders().stream().map(Funder::named).toList()))
                        .orElse(Funding.NONE))
                .build();
    }

    private static RecordCard card(PracticeEntry entry) {
        return RecordCard.builder()
                .enteredOn(entry.enteredOn())
                .updatedOn(entry.updatedOn())
                .unitType(entry.unitType())
                .locality(entry.locality())
                .powiat(entry.powiat())
                .voivodeship(Voivodeship.parse(entry.voivodeship()).orElseThrow())
                .point(Optional.ofNullable(entry.point())
                        .map(point -> new GeoPoint(point.lat(), point.lon()))
                        .orElse(null))
                .postcode(entry.postcode())
                .postOffice(entry.postOffice())
                .implementingBody(entry.implementingBody())
                .street(entry.street())
                .websites(entry.websites().stream().map(WebAddress::new).toList())
                .emails(entry.emails().stream().map(EmailAddress::new).toList())
                .population(entry.population())
                .populationYear(entry.populationYear())
                .contacts(entry.contacts().stream().map(DemoData::contact).toList())
                .build();
    }

    private static Contact contact(ContactEntry entry) {
        return new Contact(
                entry.name(),
                Optional.ofNullable(entry.role()),
                Objects.requireNonNullElse(entry.phones(), List.<String>of()).stream()
                        .map(PhoneNumber::read)
                        .toList(),
                Optional.ofNullable(entry.email()).map(EmailAddress::new),
                Objects.requireNonNullElse(entry.visibility(), Contact.Visibility.PUBLIC));
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream content = resource(name)) {
            return JSON.readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DemoData.class.getResourceAsStream(name), name);
    }
}
