package org.praktyki.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.LineReader;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.exchange.ImportLine.Outcome;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Difference;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeFilter;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.ReversedPractice;
import org.praktyki.core.text.Slug;

class StagedImportTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    private static final String GOOD = "title=Dom;summary=Krótko;population=120\n";
    private static final String WRONG = "title=Park;summary=Drzewa;population=sporo\n";
    private static final String NAMELESS = "summary=Bez tytułu\n";

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Praktyki praktyki = Praktyki.builder()
            .storage(storage)
            .search(new InMemorySearch())
            .files(new InMemoryFiles())
            .reader(new LineReader())
            .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
            .build();

    @AfterEach
    void close() {
        praktyki.close();
    }

    private StagedImport stage(String... files) {
        List<ImportFile> all = new ArrayList<>();
        for (String file : files) {
            all.add(ImportFile.of("plik" + all.size() + ".txt", file.getBytes(UTF_8)));
        }
        return praktyki.imports().stage(ADMIN, all, Progress.NONE);
    }

    private ImportResult imported(String... files) {
        return stage(files).carryOut(Progress.NONE);
    }

    private List<ReversedPractice> undo(UUID run) {
        return praktyki.importHistory().undo(ADMIN, run, "Cofnięty import");
    }

    private Practice only() {
        List<Practice> all = all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Practice> all() {
        return praktyki.practices().list(ADMIN, PracticeFilter.ALL, 0, 100);
    }

    @Test
    void whatWouldBecomeOfEachRecordIsSeenAndNothingIsWritten() {
        StagedImport staged = stage(GOOD + WRONG, NAMELESS, "Coś innego");

        assertThat(staged.lines())
                .extracting(line -> line.line().outcome())
                .containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.REJECTED, Outcome.REJECTED);
        assertThat(staged.lines()).extracting(StagedLine::accepted).containsExactly(true, false, false, false);
        assertThat(staged.lines()).extracting(StagedLine::needsAttention).containsExactly(false, true, true, true);
        assertThat(staged.line(1).correctable()).extracting(Finding::value).containsExactly("sporo");
        assertThat(staged.line(3).line().problem()).contains(Problem.UNKNOWN_FORMAT);
        assertThat(staged.line(3).line().file()).isEqualTo("plik2.txt");
        assertThat(all()).isEmpty();
        assertThat(praktyki.importHistory().list(ADMIN, 10)).isEmpty();
    }

    @Test
    void onlyWhatIsAcceptedIsImported() {
        StagedImport staged = stage(GOOD + WRONG, "title=Most;summary=Stalowy\n");
        staged.decide(0, false);
        assertThat(staged.decide(1, true).accepted()).isTrue();

        List<Long> told = new ArrayList<>();
        ImportResult result = staged.carryOut((file, done, total, records) -> told.add(total - done));

        assertThat(result.lines())
                .extracting(ImportLine::title)
                .containsExactly(Optional.of("Park"), Optional.of("Most"));
        assertThat(result.count(Outcome.CREATED)).isEqualTo(2);
        assertThat(all()).extracting(Practice::title).containsExactlyInAnyOrder("Park", "Most");
        assertThat(told).last().isEqualTo(0L);
        assertThatIllegalStateException().isThrownBy(() -> staged.carryOut(Progress.NONE));
    }

    @Test
    void aWrongValueIsPutRightInItsPlace() {
        StagedImport staged = stage(GOOD + WRONG + NAMELESS);

        StagedLine still = staged.correct(1, Map.of("recordCard.population", "dużo"));
        assertThat(still.line().findings()).extracting(Finding::value).containsExactly("dużo");
        assertThat(still.accepted()).isFalse();

        StagedLine right = staged.correct(1, Map.of("recordCard.population", "800"));
        assertThat(right.needsAttention()).isFalse();
        assertThat(right.accepted()).isTrue();
        StagedLine named = staged.correct(2, Map.of("title", "Bez nazwy"));
        assertThat(named.line().outcome()).isEqualTo(Outcome.CREATED);

        staged.carryOut(Progress.NONE);

        assertThat(all()).extracting(Practice::title).containsExactlyInAnyOrder("Dom", "Park", "Bez nazwy");
        assertThat(all())
                .extracting(practice -> practice.recordCard().population())
                .contains(Optional.of(800L));
    }

    @Test
    void whatIsRejectedOrHereAlreadyIsNeverAccepted() {
        imported(GOOD);
        StagedImport staged = stage(GOOD + NAMELESS);

        assertThat(staged.line(0).line().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(staged.line(0).needsAttention()).isFalse();
        assertThat(staged.decide(0, true).accepted()).isFalse();
        assertThat(staged.decide(1, true).accepted()).isFalse();
        assertThat(staged.accepted()).isZero();
    }

    @Test
    void allWithoutFindingsAreAcceptedAtOnceAndAllPassedOver() {
        StagedImport staged = stage(GOOD + WRONG);
        staged.skipAll();
        assertThat(staged.accepted()).isZero();
        staged.decide(1, true);
        staged.acceptClean();
        assertThat(staged.lines()).extracting(StagedLine::accepted).containsExactly(true, true);
    }

    @Test
    void whatAnUpdateWouldChangeIsNamed() {
        imported(GOOD);
        StagedImport staged = stage(GOOD.replace("120", "121") + "title=Most;summary=Stalowy\n");

        assertThat(staged.line(0).line().outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(staged.differences(0)).containsExactly(new Difference("recordCard.population", "120", "121"));
        assertThat(staged.differences(1)).extracting(Difference::path).contains("title", "summary", "status");
        assertThat(stage(GOOD).differences(0)).isEmpty();
    }

    @Test
    void moreThanCanBeLookedAtIsRefused() {
        String many = IntStream.rangeClosed(1, StagedImport.MAX)
                .mapToObj(i -> "title=Praktyka " + i + ";summary=Tekst")
                .collect(Collectors.joining("\n"));
        assertThat(stage(many).lines()).hasSize(StagedImport.MAX);
        assertThatExceptionOfType(TooManyRecordsException.class).isThrownBy(() -> stage(many, GOOD));
    }

    @Test
    void onlyThoseWhoMayImportDo() {
        Actor author = new Actor("recenzja", Set.of(Role.REVIEWER));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> praktyki.imports().stage(author, List.of(), Progress.NONE));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> praktyki.importHistory().list(author, 10));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> praktyki.importHistory().undo(author, UUID.randomUUID(), "x"));
    }

    @Test
    void whatAnImportMadeIsWithdrawnWhenItIsUndone() {
        ImportResult result = imported(GOOD);
        assertThat(praktyki.importHistory().list(ADMIN, 10))
                .containsExactly(new PastImport(result.run(), "admin", Samples.NOW, Optional.of(1), Optional.empty()));
        Practice made = only();

        List<ReversedPractice> undone = undo(result.run());

        assertThat(undone).containsExactly(new ReversedPractice(made.id(), "Dom", ReversedPractice.Outcome.WITHDRAWN));
        assertThat(only().status()).isEqualTo(PracticeStatus.WITHDRAWN);
        assertThat(only().life().reason()).contains("Cofnięty import");
        assertThat(praktyki.practices().published(made.slug())).isEmpty();
        assertThat(praktyki.importHistory().list(ADMIN, 10).getFirst().undone())
                .hasValueSatisfying(deed -> assertThat(deed.actor()).isEqualTo("admin"));
        assertThat(undo(result.run()))
                .extracting(ReversedPractice::outcome)
                .containsExactly(ReversedPractice.Outcome.ALREADY_UNDONE);
    }

    @Test
    void whatWasUndoneCanBeImportedAgain() {
        undo(imported(GOOD).run());

        ImportResult again = imported(GOOD);

        assertThat(again.lines()).extracting(ImportLine::outcome).containsExactly(Outcome.UPDATED);
        assertThat(only().isPublic()).isTrue();
        undo(again.run());
        assertThat(only().status()).isEqualTo(PracticeStatus.WITHDRAWN);
    }

    @Test
    void whatAnImportChangedIsAgainAsItWas() {
        imported(GOOD);
        Practice before = only();
        ImportResult second = imported(GOOD.replace("120", "121"));
        assertThat(only().recordCard().population()).contains(121L);

        assertThat(undo(second.run()))
                .extracting(ReversedPractice::outcome)
                .containsExactly(ReversedPractice.Outcome.RESTORED);

        assertThat(Difference.between(before, only())).isEmpty();
        assertThat(only().isPublic()).isTrue();
        assertThat(stage(GOOD.replace("120", "122")).line(0).line().outcome()).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void whatSomebodyWentOnWithIsLeftAndNamed() {
        ImportResult result = imported(GOOD + "title=Most;summary=Stalowy\n");
        Practice house = praktyki.practices().published(new Slug("dom")).orElseThrow();
        Practice edited = praktyki.practices()
                .save(ADMIN, house.toBuilder().title("Dom sąsiadów").build());

        assertThat(undo(result.run()))
                .extracting(ReversedPractice::title, ReversedPractice::outcome)
                .containsExactly(
                        tuple("Most", ReversedPractice.Outcome.WITHDRAWN),
                        tuple("Dom sąsiadów", ReversedPractice.Outcome.OVERTAKEN));
        assertThat(praktyki.practices().published(edited.slug())).contains(edited);
    }

    @Test
    void whoMayNotPublishBringsInDraftsOfTheirOwn() {
        Actor author = new Actor("autorka", Set.of(Role.AUTHOR));
        imported(GOOD);
        List<ImportFile> files =
                List.of(ImportFile.of("a.txt", (GOOD + "title=Most;summary=Stalowy\n").getBytes(UTF_8)));

        StagedImport staged = praktyki.imports().stage(author, files, Progress.NONE);
        assertThat(staged.line(0).line().problem()).contains(Problem.NOT_IN_SCOPE);
        assertThat(staged.line(0).line().slug()).isEmpty();
        assertThat(staged.differences(0)).isEmpty();
        ImportResult result = staged.carryOut(Progress.NONE);

        Practice bridge =
                praktyki.practices().list(author, PracticeFilter.ALL, 0, 10).getFirst();
        assertThat(bridge.title()).isEqualTo("Most");
        assertThat(bridge.status()).isEqualTo(PracticeStatus.DRAFT);
        assertThat(bridge.life().author()).contains("autorka");
        assertThat(praktyki.importHistory().list(author, 10))
                .extracting(PastImport::id)
                .containsExactly(result.run());
        assertThat(praktyki.importHistory().list(ADMIN, 10)).hasSize(2);
        assertThat(praktyki.importHistory().undo(author, result.run(), "Cofnięty import"))
                .extracting(ReversedPractice::outcome)
                .containsExactly(ReversedPractice.Outcome.WITHDRAWN);
    }

    @Test
    void anEditorImportsIntoTheirTopicsAlone() {
        praktyki.categories().replace(ADMIN, Samples.topics());
        Actor editor = new Actor("redaktor", Set.of(Role.EDITOR), Set.of(new Slug("kultura")));
        List<ImportFile> files = List.of(ImportFile.of(
                "a.txt",
                "title=Most;summary=Stalowy;category=oswiata\ntitle=Kino;summary=Letnie;category=kultura\n"
                        .getBytes(UTF_8)));

        StagedImport staged = praktyki.imports().stage(editor, files, Progress.NONE);

        assertThat(staged.line(0).line().findings())
                .containsExactly(new Finding("category", "oswiata", Problem.NOT_IN_SCOPE));
        assertThat(staged.correct(0, Map.of("category", "kultura")).accepted()).isTrue();
        staged.carryOut(Progress.NONE);
        assertThat(all())
                .extracting(Practice::status)
                .containsOnly(PracticeStatus.DRAFT)
                .hasSize(2);
    }

    @Test
    void anImportThatTheAuditKnowsNothingOfCannotBeUndone() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> undo(UUID.randomUUID()));
    }

    @Test
    void theLastImportsComeFirst() {
        ImportResult first = imported(GOOD);
        ImportResult second = imported("title=Most;summary=Stalowy\n");
        assertThat(praktyki.importHistory().list(ADMIN, 10))
                .extracting(PastImport::id)
                .containsExactly(second.run(), first.run());
        assertThat(praktyki.importHistory().list(ADMIN, 1))
                .extracting(PastImport::id)
                .containsExactly(second.run());
    }
}
