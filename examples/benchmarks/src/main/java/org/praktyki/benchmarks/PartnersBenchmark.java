package org.praktyki.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.praktyki.core.account.Actor;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.Passage;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.partner.Term;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;

/** How long the library takes over many partners in many partnerships: what their pages take, and what changes and questions do. */
final class PartnersBenchmark implements AutoCloseable {

    private static final Actor ACTOR = Actor.system("benchmark");
    private static final int MEMBERS = 20;
    private static final int AT_ONCE = 1000;
    private static final int SAME = 50;
    private static final int ASKED = 500;
    private static final List<String> BEGINNINGS =
            List.of("Fundacja", "Stowarzyszenie", "Ośrodek Pomocy", "Spółdzielnia", "Klub", "Towarzystwo", "Urząd");

    private final SplittableRandom random = new SplittableRandom(6);
    private final Prose prose = new Prose(random);
    private final Installation installation;
    private final List<Partner> partners;
    private final List<Partnership> partnerships;
    private final StringBuilder said = new StringBuilder();

    /** Fills an installation with so many partners and memberships. */
    PartnersBenchmark(Engine engine, Path folder, int partners, int memberships) throws SQLException {
        String url = engine.empty();
        Path files = folder.resolve("files");
        try (Installation filled = Installation.open(url, files)) {
            long start = System.nanoTime();
            this.partners = filled(partners, this::partner, filled.praktyki().partners()::saveAll);
            this.partnerships = filled(
                    Math.max(1, memberships / MEMBERS),
                    this::partnership,
                    filled.praktyki().partnerships()::saveAll);
            say("filled", start);
        }
        long start = System.nanoTime();
        installation = Installation.searched(url, files, folder.resolve("index"));
        say("opened, with all of them read", start);
    }

    /** Saves many things. */
    private interface Saving<A> {
        List<A> all(Actor actor, List<A> things);
    }

    private interface Making<A> {
        A number(int number);
    }

    private static <A> List<A> filled(int number, Making<A> making, Saving<A> saving) {
        List<A> saved = new ArrayList<>();
        for (int from = 0; from < number; from += AT_ONCE) {
            List<A> next = IntStream.range(from, Math.min(number, from + AT_ONCE))
                    .mapToObj(making::number)
                    .toList();
            saved.addAll(saving.all(ACTOR, next));
        }
        return saved;
    }

    private Partner partner(int number) {
        String name = oneOf(BEGINNINGS) + " " + prose.phrase(20) + " " + number;
        return Partner.named(name)
                .kind(oneOf(List.of(PartnerKind.values())))
                .seat(new Seat(
                        Optional.empty(),
                        Optional.of(oneOf(List.of(Voivodeship.values()))),
                        Optional.of(prose.word()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .topics(Set.of(topic()))
                .description(RichText.ofHtml(prose.html(400)))
                .published(true)
                .build();
    }

    private Partnership partnership(int number) {
        List<Membership> memberships = random.ints(0, partners.size())
                .distinct()
                .limit(Math.min(MEMBERS, partners.size()))
                .mapToObj(partner -> membership(partners.get(partner)))
                .toList();
        return Partnership.named("Partnerstwo " + prose.phrase(20) + " " + number)
                .term(Term.since(new PartialDate("2010")))
                .memberships(memberships)
                .topics(Set.of(topic()))
                .mission(RichText.ofHtml(prose.html(400)))
                .published(true)
                .build();
    }

    private <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Slug topic() {
        return new Slug(oneOf(Corpus.TOPICS));
    }

    private Membership membership(Partner partner) {
        int year = random.nextInt(2010, 2024);
        Term term = random.nextBoolean()
                ? Term.since(new PartialDate(year + "-03-01"))
                : Term.between(new PartialDate(String.valueOf(year)), new PartialDate((year + 2) + "-06-01"));
        return new Membership(partner.id(), MemberRole.MEMBER, term, List.of());
    }

    private void say(String what, long start) {
        said.append(String.format(Locale.ROOT, "  %-34s %9.2f ms%n", what, (System.nanoTime() - start) / 1e6));
    }

    /** Measures, and says what came out. */
    String run(int rounds) throws IOException {
        said.append(new MadeAnew(installation.praktyki()).table(pages(), rounds));
        Partner first = partners.getFirst();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            first = installation.praktyki().partners().save(ACTOR, first);
            say("a partner saved, and seen by all", start);
        }
        Passage text = new Passage(
                "summary",
                prose.html(2000) + partners.getLast().names().latest().text());
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            installation.praktyki().mentions().in(ACTOR, List.of(text), Optional.empty());
            say(round == 0 ? "partners in a text, the first time" : "partners in a text", start);
        }
        return String.format(
                Locale.ROOT,
                "%,d partners, %,d partnerships of %d%n%s",
                partners.size(),
                partnerships.size(),
                Math.min(MEMBERS, partners.size()),
                said);
    }

    private Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("a list of partners", numbered("/partners?page="));
        pages.put("partners looked for", looked("/partners?q="));
        pages.put(
                "a partner's page",
                slugs("/partners/", partners.stream().map(Partner::slug).toList()));
        pages.put("a list of partnerships", numbered("/partnerships?page="));
        pages.put("partnerships looked for", looked("/partnerships?q="));
        pages.put(
                "a partnership's page",
                slugs(
                        "/partnerships/",
                        partnerships.stream().map(Partnership::slug).toList()));
        return pages;
    }

    /** As many pages as there are, over and over. */
    private List<String> numbered(String address) {
        int last = Math.max(1, Math.min(partners.size(), partnerships.size()) / MEMBERS);
        return IntStream.range(0, SAME)
                .mapToObj(page -> address + (1 + page % last))
                .toList();
    }

    private List<String> looked(String address) {
        return IntStream.range(0, SAME)
                .mapToObj(page -> address + Slug.fold(prose.word()))
                .toList();
    }

    private static List<String> slugs(String address, List<Slug> slugs) {
        return slugs.stream().limit(ASKED).map(slug -> address + slug).toList();
    }

    @Override
    public void close() {
        installation.close();
    }
}
