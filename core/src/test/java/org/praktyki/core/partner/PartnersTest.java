package org.praktyki.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.PartnerSamples;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Nip;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.Traces;

class PartnersTest {

    private static final Actor EDITOR = new Actor("redakcja", Set.of(Role.EDITOR));
    private static final Actor AUTHOR = new Actor("autor", Set.of(Role.AUTHOR));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);
    private final Praktyki praktyki = Praktyki.builder()
            .storage(storage)
            .files(new InMemoryFiles())
            .clock(clock)
            .build();
    private final Partners partners = praktyki.partners();

    @AfterEach
    void close() {
        praktyki.close();
    }

    private Partner partner(String name) {
        return partners.save(EDITOR, Partner.named(name).published(true).build());
    }

    private Partnership partnership(String name, Membership... memberships) {
        return praktyki.partnerships()
                .save(
                        EDITOR,
                        Partnership.named(name)
                                .memberships(List.of(memberships))
                                .published(true)
                                .build());
    }

    private static Membership member(Partner partner, String from, String until) {
        return new Membership(
                partner.id(),
                MemberRole.MEMBER,
                Term.between(new PartialDate(from), new PartialDate(until)),
                List.of());
    }

    private static Membership always(Partner partner, MemberRole role, Citation... citations) {
        return new Membership(partner.id(), role, Term.ALWAYS, List.of(citations));
    }

    @Test
    void whatIsSavedIsFoundAtOnce() {
        Partner saved = partner("Fundacja Zielona Furtka");

        assertThat(partners.directory().partner(saved.id())).contains(saved);
        assertThat(partners.directory().partner(new Slug("fundacja-zielona-furtka")))
                .contains(saved);
        assertThat(partners.history(EDITOR, saved.id())).hasSize(1);
        assertThat(partner("Fundacja Zielona Furtka").slug()).isEqualTo(new Slug("fundacja-zielona-furtka-2"));
    }

    @Test
    void onlyEditorsSeeWhatIsNotPublished() {
        Partner hidden =
                partners.save(EDITOR, Partner.named("Klub w zawiązaniu").build());
        partnership("Razem", always(hidden, MemberRole.MEMBER));

        assertThat(partners.directory().partner(hidden.id())).isEmpty();
        assertThat(partners.directory().partners(PartnerQuery.ALL)).isEmpty();
        Directory all = partners.directory(EDITOR);
        assertThat(all.partner(hidden.id())).contains(hidden);
        Partnership razem = all.partnership(new Slug("razem")).orElseThrow();
        assertThat(all.membersOn(razem, TODAY)).hasSize(1);
        assertThat(partners.directory().membersOn(razem, TODAY)).isEmpty();
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> partners.directory(Actor.ANONYMOUS));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> partners.save(AUTHOR, hidden));
    }

    @Test
    void partnersAreFoundByBeginningsOfWordsOfAnyNameTheyEverBore() {
        Partner centre = partners.save(
                EDITOR,
                Partner.named("x")
                        .slug(new Slug("osrodek"))
                        .names(new Names(List.of(
                                new Name(
                                        "Ośrodek Pomocy Społecznej",
                                        Optional.of("OPS"),
                                        Term.until(new PartialDate("2020-01-01"))),
                                new Name(
                                        "Centrum Usług Społecznych",
                                        Optional.of("CUS"),
                                        Term.since(new PartialDate("2020-01-01"))))))
                        .seat(Seat.in(new Teryt("1061011"), "Łódź"))
                        .identifiers(
                                new Identifiers(Optional.of(new Nip("1234563218")), Optional.empty(), Optional.empty()))
                        .published(true)
                        .build());
        partner("Fundacja Ćma");

        for (String text : List.of("pomoc", "OPS", "cus", "uslug spolecz", "lodz centrum", "1234563218")) {
            assertThat(partners.directory().partners(new PartnerQuery(text, Set.of(), Set.of(), Set.of())))
                    .as(text)
                    .containsExactly(centre);
        }
        assertThat(partners.directory().partners(new PartnerQuery("moc", Set.of(), Set.of(), Set.of())))
                .isEmpty();
        assertThat(partners.directory()
                        .partners(new PartnerQuery(
                                "", Set.of(PartnerKind.PUBLIC_BODY), Set.of(Voivodeship.LODZKIE), Set.of())))
                .containsExactly(centre);
    }

    @Test
    void partnersStandInTheOrderOfThePolishAlphabet() {
        List.of("Żuraw", "Łania", "Lis", "Ćma", "Cyranka").forEach(this::partner);
        assertThat(partners.directory().partners(PartnerQuery.ALL))
                .extracting(partner -> partner.names().latest().text())
                .containsExactly("Cyranka", "Ćma", "Lis", "Łania", "Żuraw");
    }

    @Test
    void membersAreThoseOfTheDay() {
        Partner early = partner("Wczesna");
        Partner late = partner("Późna");
        Partner lead = partner("Urząd");
        Partnership both = partnership(
                "Dwie listy",
                member(early, "2015-01-01", "2018-06-30"),
                member(late, "2018-06-30", "2030"),
                always(lead, MemberRole.COORDINATOR));

        assertThat(partners.directory().membersOn(both, LocalDate.of(2018, 6, 29)))
                .extracting(Member::partner)
                .containsExactly(lead, early);
        assertThat(partners.directory().membersOn(both, LocalDate.of(2018, 6, 30)))
                .extracting(Member::partner)
                .containsExactly(lead, late);
        assertThat(partners.directory().belongingsOf(early.id()))
                .extracting(Belonging::partnership)
                .containsExactly(both);
    }

    @Test
    void beforeItIsFoundedNobodyBelongsToAPartnership() {
        Partner lead = partner("Urząd");
        Partnership young = praktyki.partnerships()
                .save(
                        EDITOR,
                        Partnership.named("Młode")
                                .term(Term.since(new PartialDate("2014-24")))
                                .memberships(List.of(always(lead, MemberRole.COORDINATOR)))
                                .published(true)
                                .build());
        assertThat(partners.directory().membersOn(young, LocalDate.of(2013, 12, 31)))
                .isEmpty();
        assertThat(partners.directory().membersOn(young, LocalDate.of(2014, 6, 1)))
                .extracting(Member::certainty)
                .containsExactly(Certainty.POSSIBLE);
        assertThat(partners.directory()
                        .partnerships(new PartnershipQuery(
                                "", Set.of(), Set.of(), Set.of(), Optional.of(LocalDate.of(2013, 1, 1)))))
                .isEmpty();
    }

    @Test
    void twoSourcesMayNameOtherMembers() {
        Citation summary = new Citation("Skrót", Optional.empty(), Optional.of(LocalDate.of(2016, 4, 30)));
        Citation presentation = new Citation("Pełna prezentacja", Optional.empty(), Optional.empty());
        Partner one = partner("Jedna");
        Partner both = partner("Obie");
        Partner other = partner("Druga");
        Partnership partnership = partnership(
                "Według źródeł",
                always(one, MemberRole.MEMBER, summary),
                always(both, MemberRole.MEMBER, summary, presentation),
                always(other, MemberRole.MEMBER, presentation));

        assertThat(partnership.citations()).containsExactly(summary, presentation);
        assertThat(partners.directory().membersBy(partnership, summary))
                .extracting(Member::partner)
                .containsExactly(one, both);
        assertThat(partners.directory().membersBy(partnership, presentation))
                .extracting(Member::partner)
                .containsExactly(other, both);
    }

    @Test
    void whatBreaksTheRulesIsRefusedWithEveryReason() {
        Partner known = partner("Znana");
        PartnerId unknown = PartnerId.random();
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> partnership(
                        "Zła",
                        member(known, "2010", "2020"),
                        member(known, "2015", "2030"),
                        new Membership(unknown, MemberRole.OBSERVER, Term.ALWAYS, List.of())))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .containsExactly(
                                new Finding("memberships[1].term", known.id().toString(), Problem.OVERLAPPING),
                                new Finding("memberships[2].member", unknown.toString(), Problem.NO_SUCH_PARTNER)));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> partners.save(
                        EDITOR,
                        known.toBuilder().topics(Set.of(new Slug("nie-ma"))).build()))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .extracting(Finding::problem)
                        .containsExactly(Problem.NOT_A_CATEGORY));
    }

    @Test
    void manyAreSavedTogetherAndMayNameEachOther() {
        partner("Klub Seniora");
        Partner second = Partner.named("Klub Seniora").build();
        Partner first = Partner.named("Klub Seniora")
                .succession(Optional.of(new Succession(second.id(), Optional.empty())))
                .build();

        assertThat(partners.saveAll(EDITOR, List.of(first, second)))
                .extracting(saved -> saved.slug().value())
                .containsExactly("klub-seniora-2", "klub-seniora-3");
        partners.merge(EDITOR, second.id(), first.id());
        assertThat(partners.directory(EDITOR).entries())
                .extracting(entry -> entry.slug().value())
                .containsExactly("klub-seniora", "klub-seniora-2", "klub-seniora-3");
        Partner good = Partner.named("Dobra").build();
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> partners.saveAll(
                        EDITOR,
                        List.of(
                                good,
                                Partner.named("Zła")
                                        .topics(Set.of(new Slug("nie-ma")))
                                        .build())));
        assertThat(partners.directory(EDITOR).partner(good.id())).isEmpty();
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> partners.saveAll(AUTHOR, List.of(good)));
    }

    @Test
    void aMemberMayLeaveAndComeBack() {
        Partner member = partner("Wraca");
        Partnership gap = partnership("Z przerwą", member(member, "2010", "2012"), member(member, "2015", "2020"));
        assertThat(partners.directory().membersOn(gap, LocalDate.of(2013, 5, 5)))
                .isEmpty();
        assertThat(partners.directory().membersOn(gap, LocalDate.of(2016, 5, 5)))
                .hasSize(1);
    }

    @Test
    void aMergedEntryIsAnsweredForAndCanBeTakenOutAgain() {
        Partner one = partner("Fundacja Most");
        Partner twice = partner("Fundacja „Most”");
        Partnership partnership =
                partnership("Brzegi", always(twice, MemberRole.MEMBER), always(one, MemberRole.MEMBER));

        partners.merge(EDITOR, twice.id(), one.id());

        Directory merged = partners.directory();
        assertThat(merged.partner(twice.id())).contains(one);
        assertThat(merged.partner(twice.slug())).contains(one);
        assertThat(merged.partners(PartnerQuery.ALL)).containsExactly(one);
        assertThat(merged.membersOn(partnership, TODAY))
                .extracting(Member::partner)
                .containsExactly(one);
        assertThat(merged.mergedInto(one.id())).extracting(Partner::id).containsExactly(twice.id());
        assertThat(merged.merged()).extracting(Partner::id).containsExactly(twice.id());
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> partners.merge(EDITOR, one.id(), twice.id()));

        partners.separate(EDITOR, twice.id());

        assertThat(partners.directory().merged()).isEmpty();
        assertThat(partners.directory().partners(PartnerQuery.ALL)).hasSize(2);
        assertThat(partners.directory().membersOn(partnership, TODAY)).hasSize(2);
    }

    @Test
    void entriesThatLookAlikeAreSuggestedUntilTheyAreToldApart() {
        Partner one = partner("Fundacja Most");
        Partner other = partner("Fundacja „MOST”");
        partner("Fundacja Kładka");

        assertThat(partners.duplicates(EDITOR)).singleElement().satisfies(likeness -> {
            assertThat(likeness.sign()).isEqualTo(Likeness.Sign.SAME_NAME);
            assertThat(Set.of(likeness.one(), likeness.other())).containsExactlyInAnyOrder(one, other);
        });

        partners.tellApart(EDITOR, one.id(), other.id());
        assertThat(partners.duplicates(EDITOR)).isEmpty();
    }

    @Test
    void whoIsNeededCannotBeRemoved() {
        Partner needed = partner("Potrzebna");
        Partner alone = partner("Osobna");
        partnership("Razem", always(needed, MemberRole.MEMBER));

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> partners.remove(EDITOR, needed))
                .satisfies(refusal ->
                        assertThat(refusal.findings().get(0).problem()).isEqualTo(Problem.IN_USE));
        partners.remove(EDITOR, alone);
        assertThat(partners.directory(EDITOR).partner(alone.id())).isEmpty();
    }

    @Test
    void networkIsMadeOfCommonPartnershipsOfTheDay() {
        Partner one = partner("Jeden");
        Partner two = partner("Dwa");
        Partner three = partner("Trzy");
        Partnership a = partnership("A", always(one, MemberRole.MEMBER), always(two, MemberRole.MEMBER));
        Partnership b = partnership(
                "B", always(one, MemberRole.MEMBER), always(two, MemberRole.MEMBER), member(three, "2020", "2022"));

        assertThat(partners.directory().network(one.id(), LocalDate.of(2021, 6, 1)))
                .extracting(Tie::partner)
                .containsExactly(two, three);
        assertThat(partners.directory().network(one.id(), TODAY)).containsExactly(new Tie(two, List.of(a, b)));
    }

    @Test
    void publicTasksOnTheSameThingInTheSamePlaceAreShown() {
        storage.categories().replace(Samples.topics(), Samples.DEED);
        Slug topic = new Slug("uslugi-spoleczne");
        Partnership one = withTask("Jedna oferta", topic, "1061011", "2024");
        Partnership other = withTask("Druga oferta", topic, "1061", "2024");
        withTask("Gdzie indziej", topic, "1201011", "2024");
        withTask("Kiedy indziej", topic, "1061011", "2010");

        assertThat(partners.directory().coincidences(one))
                .extracting(Coincidence::other)
                .containsExactly(other);
    }

    private Partnership withTask(String name, Slug topic, String teryt, String year) {
        return praktyki.partnerships()
                .save(
                        EDITOR,
                        Partnership.named(name)
                                .form(Form.JOINT_OFFER)
                                .tasks(List.of(new PublicTask(
                                        "Świetlice",
                                        Optional.empty(),
                                        Term.between(
                                                new PartialDate(year + "-01-01"), new PartialDate(year + "-12-31")),
                                        Optional.empty(),
                                        Optional.of(new Teryt(teryt)),
                                        Optional.of(topic),
                                        Set.of())))
                                .published(true)
                                .build());
    }

    @Test
    void whoMayChangeAPracticeSaysWhoHasAPartInIt() {
        Partner partner = partner("Współpracuje");
        Practice practice =
                praktyki.practices().save(AUTHOR, Practice.draft("Podwórka").build());
        Actor stranger = new Actor("obcy", Set.of(Role.AUTHOR));
        List<Involvement> parts = List.of(new Involvement(partner.id(), Involvement.Part.COOPERATES));

        partners.involve(AUTHOR, practice, parts);

        assertThat(partners.directory().partsIn(practice.id())).isEqualTo(parts);
        assertThat(partners.directory().practicesOf(partner.id())).containsExactly(practice.id());
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> partners.involve(stranger, practice, List.of()));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> partners.involve(
                        AUTHOR, practice, List.of(new Involvement(PartnerId.random(), Involvement.Part.FUNDS))));
    }

    @Test
    void aPersonWhoIsErasedLeavesPartnersToo() {
        Partner saved = partners.save(
                EDITOR,
                PartnerSamples.partner().toBuilder()
                        .topics(Set.of())
                        .succession(Optional.empty())
                        .description(RichText.ofHtml("<p>Prowadzi Biuro Stowarzyszenia.</p>"))
                        .build());
        new PartnerEraser(storage.partners(), storage.partnerships(), clock)
                .erase(new Traces(List.of("Biuro stowarzyszenia"), List.of(), List.of()));

        Partner left = storage.partners().find(saved.id()).orElseThrow();
        assertThat(left.contacts()).isEmpty();
        assertThat(left.description().html()).doesNotContain("Biuro");
        assertThat(storage.partners().history(saved.id()))
                .allSatisfy(revision -> assertThat(revision.thing().contacts()).isEmpty());
    }
}
