package org.praktyki.persistence.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.PartnerSamples;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.exchange.DirectoryExport.What;
import org.praktyki.core.exchange.DirectoryWriter;
import org.praktyki.core.exchange.ImportFile;
import org.praktyki.core.exchange.ImportLine;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.partner.PartnerQuery;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PartnershipQuery;
import org.praktyki.core.partner.Succession;
import org.praktyki.core.partner.Term;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.text.Slug;

/** Partners, partnerships and memberships leave one installation and come into another with nothing lost. */
class DirectoryFormatsTest {

    private static final Actor ADMINISTRATOR = Actor.system("test");

    private final List<Praktyki> opened = new ArrayList<>();
    private Praktyki here = open();

    @AfterEach
    void close() {
        opened.forEach(Praktyki::close);
    }

    private Praktyki open() {
        InMemoryFiles files = new InMemoryFiles();
        Praktyki praktyki = Praktyki.builder()
                .storage(new InMemoryStorage())
                .files(files)
                .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
                .install(new FormatsPlugin())
                .build();
        try {
            files.store(new ByteArrayInputStream("znak".getBytes(UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        praktyki.categories().replace(ADMINISTRATOR, Samples.topics());
        opened.add(praktyki);
        return praktyki;
    }

    /** Everything that there is to partners: all fields, a merged entry, a successor, two who look alike. */
    @BeforeEach
    void fill() throws IOException {
        FileKey key = new InMemoryFiles()
                .store(new ByteArrayInputStream("znak".getBytes(UTF_8)))
                .key();
        Attachment file = new Attachment("znak.png", "image/png", 4, key);
        Partner heir = save(Partner.named("Centrum Otwartych Podwórek").build());
        Partner full = save(PartnerSamples.partner().toBuilder()
                .logo(Optional.of(file))
                .topics(Set.of(new Slug("kultura")))
                .succession(Optional.of(new Succession(heir.id(), Optional.of(new PartialDate("2024-06")))))
                .build());
        Partner twice = save(Partner.named("=Podwórko; \"otwarte\"\nplus").build());
        here.partners().merge(ADMINISTRATOR, twice.id(), full.id());
        Partnership partnership = PartnerSamples.partnership(heir.id(), full.id());
        here.partnerships()
                .save(
                        ADMINISTRATOR,
                        partnership.toBuilder()
                                .foundingAct(Optional.of(file))
                                .documents(List.of(file))
                                .goals(List.of("Jeden; a nie dwa"))
                                .initiatives(partnership.initiatives().stream()
                                        .map(one -> new Initiative(
                                                one.title(), one.term(), one.description(), List.of(file)))
                                        .toList())
                                .build());
    }

    private Partner save(Partner partner) {
        return here.partners().save(ADMINISTRATOR, partner);
    }

    private static String export(Praktyki from, What what, DirectoryWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        from.directoryExports().write(ADMINISTRATOR, what, writer, out);
        return out.toString(UTF_8);
    }

    private static List<ImportLine> take(Praktyki into, String content) {
        return take(into, content, false);
    }

    private static List<ImportLine> take(Praktyki into, String content, boolean dryRun) {
        return into.directoryImports()
                .start(ADMINISTRATOR, dryRun)
                .file(ImportFile.of("plik", content.getBytes(UTF_8)))
                .orElseThrow();
    }

    private static List<Outcome> outcomes(List<ImportLine> lines) {
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.findings()).as(line.toString()).isEmpty());
        return lines.stream().map(ImportLine::outcome).toList();
    }

    @Test
    void whatIsExportedAsJsonIsTheSameInAnEmptyInstallation() throws IOException {
        String partners = export(here, What.PARTNERS, DirectoryFormats.json());
        String partnerships = export(here, What.PARTNERSHIPS, DirectoryFormats.jsonLines());
        Praktyki there = open();

        assertThat(outcomes(take(there, partners))).containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.CREATED);
        assertThat(outcomes(take(there, partnerships))).containsExactly(Outcome.CREATED);

        assertThat(export(there, What.PARTNERS, DirectoryFormats.json())).isEqualTo(partners);
        assertThat(export(there, What.PARTNERSHIPS, DirectoryFormats.jsonLines()))
                .isEqualTo(partnerships);
        assertThat(there.partners().directory(ADMINISTRATOR).entries())
                .extracting(partner -> partner.withVersion(0))
                .isEqualTo(here.partners().directory(ADMINISTRATOR).entries().stream()
                        .map(partner -> partner.withVersion(0))
                        .toList());
        assertThat(outcomes(take(there, partners))).containsOnly(Outcome.UNCHANGED);
        assertThat(outcomes(take(there, partnerships))).containsOnly(Outcome.UNCHANGED);
    }

    @Test
    void whatIsExportedAsTablesIsTheSameInAnEmptyInstallation() throws IOException {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            DirectoryWriter csv = DirectoryFormats.csv(locale);
            Praktyki there = open();
            for (What what : What.values()) {
                String table = export(here, what, csv);
                assertThat(outcomes(take(there, table))).containsOnly(Outcome.CREATED);
                assertThat(export(there, what, csv)).isEqualTo(table);
                assertThat(outcomes(take(there, table))).containsOnly(Outcome.UNCHANGED);
            }
            assertThat(export(there, What.PARTNERSHIPS, DirectoryFormats.json()))
                    .isEqualTo(export(here, What.PARTNERSHIPS, DirectoryFormats.json()));
        }
    }

    @Test
    void aTableMayHaveSomeColumnsOnlyAndCallThingsByTheirNames() {
        String table = """
                Nazwa;Rodzaj partnera;Miejscowość;NIP
                Fundacja Nowa;NGO;Kutno;
                Klub Nocny;INFORMAL_GROUP;Kutno;
                """;
        assertThat(outcomes(take(here, table))).containsExactly(Outcome.CREATED, Outcome.CREATED);
        assertThat(outcomes(take(here, table))).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(outcomes(take(here, """
                        Slug;Rodzaj partnera;Opublikowany
                        fundacja-nowa;BUSINESS;tak
                        """))).containsExactly(Outcome.UPDATED);
        Partner now =
                here.partners().directory().partner(new Slug("fundacja-nowa")).orElseThrow();
        assertThat(now.kind()).isEqualTo(PartnerKind.BUSINESS);
        assertThat(now.seat().locality()).contains("Kutno");

        assertThat(outcomes(take(here, """
                        Partnerstwo,Członek,Od,Do (wyłącznie),Źródło 1
                        Partnerstwo na rzecz Podwórek,Fundacja Nowa,2019,2021-03-04,Strona
                        """))).containsExactly(Outcome.CREATED);
        assertThat(outcomes(take(here, """
                        Partnerstwo,Członek,Od,Do (wyłącznie)
                        Partnerstwo na rzecz Podwórek,Fundacja Nowa,2019,2022
                        """))).containsExactly(Outcome.UPDATED);
        assertThat(here.partners().directory(ADMINISTRATOR).belongingsOf(now.id()))
                .singleElement()
                .satisfies(belonging -> assertThat(belonging.membership())
                        .isEqualTo(new Membership(
                                now.id(),
                                MemberRole.MEMBER,
                                Term.between(new PartialDate("2019"), new PartialDate("2022")),
                                List.of())));
    }

    @Test
    void whatIsWrongIsNamedLineByLineAndTheRestIsTaken() {
        List<ImportLine> partners = take(here, """
                Nazwa;Rodzaj partnera;NIP;Kody działów;Następca
                Dobra;NGO;1234563218;kultura;
                Zły numer;NGO;1234563219;;
                Zły dział;NGO;;nie-ma;
                Bez następcy;NGO;;;Nikt
                Idzie za złym;NGO;;;Zły dział
                Dobra;NGO;;;
                ;NGO;;;
                """);
        assertThat(partners)
                .extracting(line -> line.place().line().orElseThrow() + " " + line.outcome())
                .containsExactly(
                        "2 CREATED",
                        "3 REJECTED",
                        "4 REJECTED",
                        "5 REJECTED",
                        "6 REJECTED",
                        "7 REJECTED",
                        "8 REJECTED");
        assertThat(partners.subList(1, 4))
                .flatExtracting(ImportLine::findings)
                .containsExactly(
                        new Finding("identifiers.nip", "1234563219", Problem.NOT_A_NIP),
                        new Finding("topics", "nie-ma", Problem.NOT_A_CATEGORY),
                        new Finding("succession.successor", "Nikt", Problem.NO_SUCH_PARTNER));
        List<ImportLine> memberships = take(here, """
                Partnerstwo;Członek;Od;Do (wyłącznie);Rola
                Partnerstwo na rzecz Podwórek;Dobra;2015-01-01;;MEMBER
                Partnerstwo na rzecz Podwórek;Nikt;;;
                Nie takie;Dobra;;;
                Partnerstwo na rzecz Podwórek;Dobra;2016-01-01;;MEMBER
                Partnerstwo na rzecz Podwórek;Dobra;kiedyś;;
                """);
        assertThat(memberships)
                .extracting(ImportLine::problem)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Problem.NO_SUCH_PARTNER),
                        Optional.of(Problem.NO_SUCH_PARTNERSHIP),
                        Optional.of(Problem.OVERLAPPING),
                        Optional.of(Problem.NOT_A_PARTIAL_DATE));
        assertThat(take(here, "[{\"type\": \"partner\", \"names\": [\"Cała\"], \"colour\": \"x\"}, {\"type\": 3"))
                .extracting(ImportLine::outcome)
                .containsExactly(Outcome.CREATED, Outcome.REJECTED);
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws IOException {
        Praktyki there = open();
        var run = there.directoryImports().start(ADMINISTRATOR, true);
        for (What what : What.values()) {
            byte[] table = export(here, what, DirectoryFormats.csv(Locale.ROOT)).getBytes(UTF_8);
            assertThat(outcomes(run.file(ImportFile.of("plik", table)).orElseThrow()))
                    .containsOnly(Outcome.CREATED);
        }
        assertThat(there.partners().directory(ADMINISTRATOR).partners(PartnerQuery.ALL))
                .isEmpty();
        assertThat(there.partners().directory(ADMINISTRATOR).partnerships(PartnershipQuery.ALL))
                .isEmpty();
    }

    @Test
    void aFileThatIsNotHereIsNoLink() throws IOException {
        String partners =
                export(here, What.PARTNERS, DirectoryFormats.json()).replaceAll("\"key\" : \"..", "\"key\" : \"00");
        Praktyki there = open();
        assertThat(take(there, partners))
                .flatExtracting(ImportLine::findings)
                .containsExactly(new Finding("logo", "znak.png", Problem.FILE_MISSING));
    }

    @Test
    void filesOfPracticesAreLeftToTheirReaders() {
        var run = here.directoryImports().start(ADMINISTRATOR, true);
        for (String other : List.of("Tytuł;Dział;Nazwa\na;b;c\n", "[{\"title\": \"Praktyka\"}]", "", "[]", "<html>")) {
            assertThat(run.file(ImportFile.of("plik", other.getBytes(UTF_8))))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void onlyThoseMayWhoMaySeeEverything() {
        Actor editor = new Actor("redakcja", Set.of(Role.EDITOR));
        Actor author = new Actor("autor", Set.of(Role.AUTHOR));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> here.directoryExports()
                        .write(editor, What.PARTNERS, DirectoryFormats.json(), new ByteArrayOutputStream()));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> here.directoryImports().start(author, true));
    }

    @Test
    void sourcesOfAMembershipAreKept() throws IOException {
        assertThat(export(here, What.MEMBERSHIPS, DirectoryFormats.csv(Locale.ROOT)))
                .contains("Strona partnerstwa;https://partnerstwo.example.org/o-nas;2016-04-30");
        Partnership partnership = here.partners()
                .directory(ADMINISTRATOR)
                .partnerships(PartnershipQuery.ALL)
                .getFirst();
        assertThat(partnership.citations()).extracting(Citation::title).containsExactly("Strona partnerstwa");
    }
}
