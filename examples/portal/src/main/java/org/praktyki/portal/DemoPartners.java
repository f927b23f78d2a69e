package org.praktyki.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Form;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.Involvement;
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
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** The partners and partnerships of a demonstration, around its practices. */
final class DemoPartners {

    private final Praktyki praktyki;
    private final Actor actor;
    private final Entries entries;
    private final Map<String, Partner> partners = new HashMap<>();

    private DemoPartners(Praktyki praktyki, Actor actor, Entries entries) {
        this.praktyki = praktyki;
        this.actor = actor;
        this.entries = entries;
    }

    /** What the file holds; partners and practices are named by name and title. */
    record Entries(
            Map<String, SourceEntry> sources,
            List<PartnerEntry> partners,
            List<PartnershipEntry> partnerships,
            List<PartEntry> parts) {}

    private record SourceEntry(String title, String address, LocalDate asOf) {
        Citation citation() {
            return new Citation(title, Optional.of(new WebAddress(address)), Optional.of(asOf));
        }
    }

    private record NameEntry(
            String text,
            @Nullable String abbreviation,
            @Nullable String from,
            @Nullable String until) {

        static Names names(List<NameEntry> entries) {
            return new Names(entries.stream()
                    .map(entry -> new Name(
                            entry.text(), Optional.ofNullable(entry.abbreviation()), term(entry.from(), entry.until())))
                    .toList());
        }
    }

    private record PartnerEntry(
            List<NameEntry> names,
            PartnerKind kind,
            @Nullable String territory,
            String locality,
            @Nullable String website,
            @Nullable String email,
            @Nullable String contact,
            Set<String> topics,
            String description,
            @Nullable String successor,
            @Nullable String succeededOn) {}

    private record InitiativeEntry(
            String title, @Nullable String from, @Nullable String until, String description) {}

    private record MemberEntry(
            String partner,
            @Nullable MemberRole role,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<String> sources) {}

    private record TaskEntry(
            String title,
            String commissionedBy,
            @Nullable String from,
            @Nullable String until,
            BigDecimal budget,
            String territory,
            String topic) {}

    private record PartnershipEntry(
            List<NameEntry> names,
            Form form,
            @Nullable String from,
            @Nullable String until,
            String territory,
            String locality,
            @Nullable String website,
            Set<String> topics,
            String mission,
            @Nullable List<String> goals,
            @Nullable List<InitiativeEntry> initiatives,
            List<MemberEntry> members,
            @Nullable List<TaskEntry> tasks,
            @Nullable List<String> practices) {}

    private record PartEntry(String practice, String partner, Involvement.Part part) {}

    /** Enters what a file holds into an installation that has the practices of the demonstration. */
    static void seed(Praktyki praktyki, Actor actor, Entries entries) {
        DemoPartners demo = new DemoPartners(praktyki, actor, entries);
        entries.partners().forEach(demo::enter);
        entries.partnerships().forEach(demo::enter);
        demo.involve();
    }

    private void enter(PartnerEntry entry) {
        Names names = NameEntry.names(entry.names());
        String called = names.latest().text();
        Partner partner = Partner.builder(PartnerId.random(), Slug.from(called), names)
                .kind(entry.kind())
                .seat(seat(entry.territory(), entry.locality()))
                .websites(websites(entry.website()))
                .emails(Stream.ofNullable(entry.email()).map(EmailAddress::new).toList())
                .contacts(Stream.ofNullable(entry.contact())
                        .map(name -> contact(name, entry.email()))
                        .toList())
                .topics(slugs(entry.topics()))
                .description(RichText.ofHtml(entry.description()))
                .succession(Optional.ofNullable(entry.successor())
                        .map(successor -> new Succession(
                                partner(successor).id(),
                                Optional.ofNullable(entry.succeededOn()).map(PartialDate::new))))
                .published(true)
                .build();
        partners.put(called, praktyki.partners().save(actor, partner));
    }

    private static Contact contact(String name, @Nullable String email) {
        return new Contact(
                name,
                Optional.empty(),
                List.of(),
                Optional.ofNullable(email).map(EmailAddress::new),
                Contact.Visibility.PUBLIC);
    }

    private void enter(PartnershipEntry entry) {
        Names names = NameEntry.names(entry.names());
        praktyki.partnerships()
                .save(
                        actor,
                        Partnership.builder(
                                        PartnershipId.random(),
                                        Slug.from(names.latest().text()),
                                        names)
                                .form(entry.form())
                                .term(term(entry.from(), entry.until()))
                                .seat(seat(entry.territory(), entry.locality()))
                                .websites(websites(entry.website()))
                                .topics(slugs(entry.topics()))
                                .mission(RichText.ofHtml(entry.mission()))
                                .goals(some(entry.goals()))
                                .initiatives(some(entry.initiatives()).stream()
                                        .map(DemoPartners::initiative)
                                        .toList())
                                .memberships(entry.members().stream()
                                        .map(this::membership)
                                        .toList())
                                .tasks(some(entry.tasks()).stream()
                                        .map(this::task)
                                        .toList())
                                .practices(some(entry.practices()).stream()
                                        .map(title -> practice(title).id())
                                        .toList())
                                .published(true)
                                .build());
    }

    private static Initiative initiative(InitiativeEntry entry) {
        return new Initiative(
                entry.title(), term(entry.from(), entry.until()), RichText.ofHtml(entry.description()), List.of());
    }

    private Membership membership(MemberEntry entry) {
        return new Membership(
                partner(entry.partner()).id(),
                Objects.requireNonNullElse(entry.role(), MemberRole.MEMBER),
                term(entry.from(), entry.until()),
                some(entry.sources()).stream()
                        .map(source -> Objects.requireNonNull(entries.sources().get(source), source))
                        .map(SourceEntry::citation)
                        .toList());
    }

    private PublicTask task(TaskEntry entry) {
        return new PublicTask(
                entry.title(),
                Optional.of(partner(entry.commissionedBy()).id()),
                term(entry.from(), entry.until()),
                Optional.of(entry.budget()),
                Optional.of(new Teryt(entry.territory())),
                Optional.of(new Slug(entry.topic())),
                Set.of());
    }

    private void involve() {
        Map<String, List<Involvement>> byPractice = new LinkedHashMap<>();
        for (PartEntry entry : entries.parts()) {
            Involvement part = new Involvement(partner(entry.partner()).id(), entry.part());
            byPractice.merge(
                    entry.practice(),
                    List.of(part),
                    (one, other) -> Stream.of(one, other).flatMap(List::stream).toList());
        }
        byPractice.forEach((title, parts) -> praktyki.partners().involve(actor, practice(title), parts));
    }

    private Partner partner(String name) {
        return Objects.requireNonNull(partners.get(name), name);
    }

    private Practice practice(String title) {
        return praktyki.practices()
                .list(actor, PracticeFilter.ALL.withText(title), 0, 1)
                .getFirst();
    }

    private static Seat seat(@Nullable String territory, String locality) {
        return new Seat(
                Optional.ofNullable(territory).map(Teryt::new),
                Optional.empty(),
                Optional.of(locality),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<WebAddress> websites(@Nullable String address) {
        return Stream.ofNullable(address).map(WebAddress::new).toList();
    }

    private static Set<Slug> slugs(Set<String> codes) {
        return Set.copyOf(codes.stream().map(Slug::new).toList());
    }

    private static Term term(@Nullable String from, @Nullable String until) {
        return new Term(
                Optional.ofNullable(from).map(PartialDate::new),
                Optional.ofNullable(until).map(PartialDate::new));
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
