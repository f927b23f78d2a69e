package org.praktyki.core.practice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.Deed;
import org.praktyki.core.change.Followers;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.file.Dimensions;
import org.praktyki.core.file.FileIntake;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.file.FileLimits;
import org.praktyki.core.file.FileTexts;
import org.praktyki.core.file.FileType;
import org.praktyki.core.file.Swept;
import org.praktyki.core.file.Thumbnails;
import org.praktyki.core.file.VirusScan;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.memory.FirstBytesInspector;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Partnership;

class AttachmentsTest {

    private static final Actor EDITOR = new Actor("redakcja", Set.of(Role.EDITOR));
    private static final Actor ADMINISTRATOR = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    private static final Actor STRANGER = new Actor("gość", Set.of());
    private static final String PDF = "%PDF-1.7 treść";
    private static final String GIF = "GIF89a\u0003\u0000\u0002\u0000";

    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final InMemoryStorage storage = new InMemoryStorage();
    private final InMemoryFiles files = new InMemoryFiles(clock);
    private final Followers followers = new Followers(List.of());
    private final Practices practices =
            new Practices(storage.practices(), storage.categories(), storage.settings(), followers, clock);
    private final Attachments attachments = attachments(clock);
    private final Practice practice =
            practices.save(EDITOR, Practice.draft("Dom sąsiedzki").build());

    /** The keys of files whose words are kept; nobody reads any here. */
    private final Set<FileKey> words = new HashSet<>();

    private final class Kept implements FileTexts {

        @Override
        public String of(FileKey file, String mediaType) {
            return "";
        }

        @Override
        public void retain(Set<FileKey> inUse) {
            words.retainAll(inUse);
        }
    }

    private Attachments attachments(Clock time) {
        FileLimits limits = new FileLimits(1000, 12, 1000, EnumSet.allOf(FileType.class));
        FileIntake intake = new FileIntake(files, new FirstBytesInspector(), VirusScan.NONE, limits);
        return new Attachments(
                practices,
                storage.practices(),
                storage.drafts(),
                storage.settings(),
                List.of(storage.partners(), storage.partnerships()),
                files,
                intake,
                Thumbnails.NONE,
                new Kept(),
                time);
    }

    @AfterEach
    void stop() {
        followers.close();
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private Practice add(String name, String text) throws IOException {
        return attachments.add(EDITOR, practice.id(), name, content(text));
    }

    private Practice now() {
        return practices.find(EDITOR, practice.id()).orElseThrow();
    }

    private static List<String> names(Practice practice) {
        return practice.attachments().stream().map(Attachment::name).toList();
    }

    private Problem refused(String name, String text) {
        return catchThrowableOfType(InvalidException.class, () -> add(name, text))
                .findings()
                .get(0)
                .problem();
    }

    private Swept orphans() {
        return files.sweep(Set.of(), Samples.NOW.plusSeconds(1));
    }

    @Test
    void aFileIsAddedToItsPractice() throws IOException {
        Practice with = add("Regulamin.TXT", "Zasady");

        assertThat(with.version()).isEqualTo(practice.version() + 1);
        assertThat(with.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("Regulamin.TXT");
            assertThat(file.mediaType()).isEqualTo("text/plain");
            assertThat(file.size()).isEqualTo(6);
            assertThat(file.isPicture()).isFalse();
            try (InputStream in = attachments.open(file).orElseThrow()) {
                assertThat(in).hasContent("Zasady");
            }
        });
    }

    @Test
    void aPictureIsMeasured() throws IOException {
        assertThat(add("plan.gif", GIF).attachments()).singleElement().satisfies(file -> {
            assertThat(file.dimensions()).contains(new Dimensions(3, 2));
            assertThat(file.isPicture()).isTrue();
        });
    }

    @Test
    void filesOfOneNameAreNumbered() throws IOException {
        add("plan.pdf", PDF);
        add("Plan.PDF", PDF + "2");
        add("plan.pdf", PDF + "3");
        assertThat(names(now())).containsExactly("plan.pdf", "Plan (2).PDF", "plan (3).pdf");
    }

    @Test
    void anUploadForAFormChangesNoPractice() throws IOException {
        Attachment file = attachments.upload(EDITOR, practice, "plan.pdf", content(PDF));
        assertThat(now()).isEqualTo(practice);

        Practice edited = practice.toBuilder().attachments(List.of(file)).build();
        assertThat(practices.save(EDITOR, edited).attachments()).containsExactly(file);
        assertThat(attachments.open(file)).isPresent();
    }

    @Test
    void anUploadForANewPracticeIsPossibleToo() throws IOException {
        Practice draft = Practice.draft("Nowa").build();
        assertThat(attachments.upload(EDITOR, draft, "../plan", content(PDF)).name())
                .isEqualTo("plan.pdf");
    }

    @Test
    void whoMayNotEditUploadsNotASingleByte() {
        InputStream unread = content(PDF);
        int length = PDF.getBytes(UTF_8).length;
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> attachments.upload(STRANGER, practice, "plan.pdf", unread));
        assertThat(unread).satisfies(in -> assertThat(in.available()).isEqualTo(length));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> attachments.add(STRANGER, practice.id(), "plan.pdf", content(PDF)));
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> attachments.remove(STRANGER, practice.id(), "plan.pdf"));
        assertThat(orphans()).isEqualTo(Swept.NOTHING);
    }

    @Test
    void anAuthorAddsFilesToPracticesOfTheirOwnOnly() throws IOException {
        Actor author = new Actor("autorka", Set.of(Role.AUTHOR));
        Practice own = practices.save(author, Practice.draft("Własna").build());
        assertThat(names(attachments.add(author, own.id(), "plan.pdf", content(PDF))))
                .containsExactly("plan.pdf");
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> attachments.upload(author, practice, "plan.pdf", content(PDF)));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> attachments.add(author, practice.id(), "plan.pdf", content(PDF)));
    }

    @Test
    void aFileAddedToAPublicPracticeWaitsForTheReview() throws IOException {
        Practice live = practices.save(ADMINISTRATOR, Samples.published("Jawna"));
        Practice revised = attachments.add(EDITOR, live.id(), "plan.pdf", content(PDF));
        assertThat(names(revised)).containsExactly("plan.pdf");
        assertThat(practices.published(live.slug()).orElseThrow().attachments()).isEmpty();
    }

    @Test
    void whatIsRefusedLeavesThePracticeAsItWasAndNothingBehind() {
        assertThat(refused("plan.pdf", "<html><body>")).isEqualTo(Problem.FILE_NOT_AS_NAMED);
        assertThat(refused("plan.pdf", PDF + "x".repeat(1000))).isEqualTo(Problem.UPLOAD_TOO_LARGE);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> attachments.add(EDITOR, practice.id(), "a.pdf", new PipedInputStream()));
        assertThat(now()).isEqualTo(practice);
        assertThat(orphans()).isEqualTo(Swept.NOTHING);
    }

    @Test
    void aPracticeHasSoManyFilesAtMost() throws IOException {
        for (int number = 0; number < 12; number++) {
            add("plan.pdf", PDF + number);
        }
        assertThat(refused("plan.pdf", PDF)).isEqualTo(Problem.TOO_MANY_FILES);
        assertThat(now().attachments()).hasSize(12);
    }

    @Test
    void filesAddedAtTheSameTimeAreAllThereAndTheSameContentIsKeptOnce() throws Exception {
        List<Callable<Practice>> uploads = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            uploads.add(() -> add("plan.pdf", PDF));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Practice> upload : pool.invokeAll(uploads)) {
                assertThat(upload.get().attachments()).isNotEmpty();
            }
        }
        assertThat(names(now())).hasSize(8).doesNotHaveDuplicates();
        assertThat(orphans().files()).isOne();
    }

    @Test
    void aFileIsDescribedAndTheWordsAreTakenBack() throws IOException {
        add("plan.gif", GIF);
        Practice described = attachments.describe(EDITOR, practice.id(), "plan.gif", " Plan\n domu ", "Wydział");
        assertThat(described.attachments().get(0).description()).contains("Plan domu");
        assertThat(described.attachments().get(0).author()).contains("Wydział");

        Practice bare = attachments.describe(EDITOR, practice.id(), "plan.gif", " ", "");
        assertThat(bare.attachments().get(0).description()).isEmpty();
        assertThat(bare.attachments().get(0).author()).isEmpty();
    }

    @Test
    void wordsThatAreTooLongAreAllNamed() throws IOException {
        add("plan.gif", GIF);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(
                        () -> attachments.describe(EDITOR, practice.id(), "plan.gif", "x".repeat(501), "x".repeat(201)))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .extracting(finding -> finding.field() + " " + finding.problem())
                        .containsExactly("attachments[0].description TOO_LONG", "attachments[0].author TOO_LONG"));
    }

    @Test
    void aFileIsTakenOff() throws IOException {
        add("plan.pdf", PDF);
        add("uchwała.pdf", PDF + "2");
        assertThat(names(attachments.remove(EDITOR, practice.id(), "plan.pdf"))).containsExactly("uchwała.pdf");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> attachments.remove(EDITOR, practice.id(), "plan.pdf"));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> attachments.describe(EDITOR, practice.id(), "plan.pdf", "", ""));
    }

    @Test
    void aSweepLeavesWhatIsInUseAndWhatIsYoungerThanADay() throws IOException {
        FileKey used = add("plan.pdf", PDF).attachments().get(0).key();
        Attachment dropped = attachments.upload(EDITOR, practice, "inny.pdf", content(PDF + "2"));
        Attachment written = attachments.upload(EDITOR, practice, "szkic.pdf", content(PDF + "3"));
        Practice draft = practice.toBuilder().attachments(List.of(written)).build();
        storage.drafts().save(new Draft("redakcja", draft, List.of(), Samples.NOW));
        assertThat(attachments.sweep(ADMINISTRATOR)).isEqualTo(Swept.NOTHING);

        attachments.remove(EDITOR, practice.id(), "plan.pdf");
        Attachments later = attachments(Clock.offset(clock, Duration.ofHours(25)));
        words.addAll(List.of(used, dropped.key()));
        assertThat(later.sweep(ADMINISTRATOR).files()).isOne();
        assertThat(words).as("the words of what is gone are gone with it").containsExactly(used);
        assertThat(attachments.open(dropped)).isEmpty();
        assertThat(files.open(used)).isPresent();
        assertThat(attachments.open(written)).isPresent();
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> attachments.sweep(EDITOR));
    }

    @Test
    void whatPartnersAndPartnershipsNameIsNotSweptAway() throws IOException {
        Attachment logo = attachments.upload(EDITOR, practice, "logo.gif", content(GIF));
        Attachment act = attachments.upload(EDITOR, practice, "akt.pdf", content(PDF));
        Attachment orphan = attachments.upload(EDITOR, practice, "notatka.txt", content("Nikt tego nie zapisał"));
        Deed deed = new Deed("redakcja", Samples.NOW, Deed.Action.SAVED);
        Partner partner = storage.partners()
                .save(Partner.named("Caritas").logo(Optional.of(logo)).build(), deed);
        storage.partnerships()
                .save(Partnership.named("Razem").foundingAct(Optional.of(act)).build(), deed);
        storage.partners().save(partner.toBuilder().logo(Optional.empty()).build(), deed);

        assertThat(attachments(Clock.offset(clock, Duration.ofHours(25)))
                        .sweep(ADMINISTRATOR)
                        .files())
                .isOne();
        assertThat(attachments.open(logo)).as("an earlier version names it").isPresent();
        assertThat(attachments.open(act)).isPresent();
        assertThat(attachments.open(orphan)).isEmpty();
    }
}
