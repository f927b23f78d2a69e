package org.praktyki.core.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.change.StaleException;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.practice.Step;
import org.praktyki.core.replication.Claims.Claim;
import org.praktyki.core.replication.Claims.Outcome;
import org.praktyki.core.replication.Lineage.Branch;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.Traces;

class ReplicationsTest {

    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMINISTRATOR));
    private static final Actor AUTHOR = new Actor("autor", Set.of(Role.AUTHOR));
    private static final Actor OTHER = new Actor("inny", Set.of(Role.AUTHOR));
    private static final String HERE = "192.0.2.1";
    private static final Set<ReplicationStatus> ALL = EnumSet.allOf(ReplicationStatus.class);
    private static final EmailAddress SOURCE = new EmailAddress("urzad@example.org");
    private static final EmailAddress CLAIMANT = new EmailAddress("promocja@przyklad.example.org");
    private static final ClaimForm FORM = new ClaimForm(
            "Gmina Przykładowo",
            "Wydział Promocji",
            CLAIMANT.value(),
            "Zamiast trzech świetlic jest jedna.",
            "Przychodzi 40 osób.",
            "");
    private static final ClaimLinks LINKS = new ClaimLinks() {
        @Override
        public URI vouching(ReplicationId id, String token, String language) {
            return URI.create("https://praktyki.example.org/" + language + "/vouch/" + id + "?token=" + token);
        }

        @Override
        public URI answering(ReplicationId id, String token, String language) {
            return URI.create("https://praktyki.example.org/" + language + "/answer/" + id + "?token=" + token);
        }

        @Override
        public URI practice(Slug slug, String language) {
            return URI.create("https://praktyki.example.org/" + language + "/" + slug);
        }
    };
    private static final Pattern LINK = Pattern.compile("/(?<id>[0-9a-f-]{36})\\?token=(?<token>\\S+)");

    private final Time time = new Time();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final Praktyki praktyki = Praktyki.builder()
            .storage(storage)
            .files(new InMemoryFiles())
            .clock(time)
            .build();
    private final Claims claims = praktyki.claims();
    private final Replications replications = praktyki.replications();

    /** What a letter leads to. */
    private record Link(ReplicationId id, String token) {
        static Link in(Mail mail) {
            Matcher link = LINK.matcher(mail.link().orElseThrow().toString());
            assertThat(link.find()).isTrue();
            return new Link(ReplicationId.of(link.group("id")), link.group("token"));
        }
    }

    @BeforeEach
    void topics() {
        praktyki.categories().replace(ADMIN, Samples.topics());
    }

    @AfterEach
    void close() {
        praktyki.close();
    }

    /** One that the author has entered, and someone else has published. */
    private Practice practice(String title, List<EmailAddress> emails, Contact... contacts) {
        Practice practice = Samples.published(title);
        Practice draft = praktyki.practices()
                .save(
                        AUTHOR,
                        practice.toBuilder()
                                .status(PracticeStatus.DRAFT)
                                .recordCard(practice.recordCard().toBuilder()
                                        .emails(emails)
                                        .contacts(Arrays.asList(contacts))
                                        .build())
                                .build());
        return praktyki.practices().publish(ADMIN, draft.id());
    }

    private Practice practice(String title) {
        return practice(title, List.of(SOURCE));
    }

    private List<Mail> letters() {
        List<Mail> letters =
                new ArrayList<>(praktyki.outbox().list(ADMIN, EnumSet.allOf(MailState.class), 0, 100).stream()
                        .map(QueuedMail::mail)
                        .toList());
        Collections.reverse(letters);
        return letters;
    }

    private List<Mail> lettersTo(EmailAddress address) {
        return letters().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** Letters are told apart by when they were written. */
    private void tick() {
        time.pass(Duration.ofSeconds(1));
    }

    private Link claim(Practice practice, ClaimForm form) {
        tick();
        assertThat(claims.claim(practice.slug(), form, "pl", HERE, LINKS)).isEqualTo(Outcome.SENT);
        return Link.in(letters().getLast());
    }

    private Replication vouched(Practice practice) {
        Link link = claim(practice, FORM);
        tick();
        return claims.vouch(link.id(), link.token(), LINKS).orElseThrow().replication();
    }

    private Replication entered(Practice practice, String taker, Practice... own) {
        Adoption adoption = Adoption.by(Taker.named(taker));
        return replications.enter(
                AUTHOR,
                practice.id(),
                new Adoption(
                        adoption.taker(),
                        adoption.adaptation(),
                        adoption.results(),
                        Arrays.stream(own).map(Practice::id).findFirst()));
    }

    @Test
    void nobodyHearsOfAClaimUntilTheClaimantHasVouchedForTheAddress() {
        Practice practice = practice("Ogród społeczny");

        Link link = claim(practice, FORM);

        assertThat(replications.counts(practice.id())).isEqualTo(ReplicationCounts.NONE);
        assertThat(replications.list(ADMIN, ALL)).isEmpty();
        assertThat(replications.find(ADMIN, link.id())).isEmpty();
        assertThat(letters()).hasSize(1);
        Mail letter = letters().getFirst();
        assertThat(letter.to()).isEqualTo(CLAIMANT);
        assertThat(letter.subject()).contains("Ogród społeczny");
        assertThat(letter.text())
                .contains("https://praktyki.example.org/pl/vouch/", "9 marca 2026", "Dobre praktyki")
                .doesNotContain("Przykładowo", "Promocji", "świetlic", "40 osób");
    }

    @Test
    void onceVouchedForItIsPublicAndItsSourceIsAskedOnce() {
        Practice practice = practice("Ogród społeczny");
        Link link = claim(practice, FORM);

        assertThat(claims.made(link.id(), link.token()))
                .map(Claim::replication)
                .map(Replication::status)
                .contains(ReplicationStatus.PENDING);
        Replication claimed =
                claims.vouch(link.id(), link.token(), LINKS).orElseThrow().replication();
        claims.vouch(link.id(), link.token(), LINKS);

        assertThat(claimed.status()).isEqualTo(ReplicationStatus.CLAIMED);
        assertThat(replications.counts(practice.id())).isEqualTo(new ReplicationCounts(0, 1));
        assertThat(lettersTo(SOURCE)).hasSize(1);
        assertThat(lettersTo(SOURCE).getFirst().text())
                .contains("Ogród społeczny", "Gmina Przykładowo", "/pl/answer/", "1 maja 2026")
                .doesNotContain("Wydział Promocji", CLAIMANT.value());
        assertThat(replications.list(AUTHOR, ALL)).containsExactly(claimed);
        assertThat(replications.list(OTHER, ALL)).isEmpty();
    }

    @Test
    void theSourceConfirmsAndTheClaimantIsTold() {
        Practice practice = practice("Ogród społeczny");
        vouched(practice);
        Link link = Link.in(lettersTo(SOURCE).getFirst());

        Claim asked = claims.asked(link.id(), link.token()).orElseThrow();
        assertThat(asked.replication().status()).isEqualTo(ReplicationStatus.CLAIMED);
        tick();
        claims.answer(link.id(), link.token(), true, " Byliśmy\r\nu nich. ", LINKS);

        assertThat(replications.counts(practice.id())).isEqualTo(new ReplicationCounts(1, 0));
        Mail told = lettersTo(CLAIMANT).getLast();
        assertThat(told.text()).contains("potwierdzili", "Byliśmy\nu nich.", "/pl/" + practice.slug());
        assertThat(claims.asked(link.id(), link.token())
                        .orElseThrow()
                        .replication()
                        .answer())
                .contains(new Answer(true, time.instant(), Optional.of("Byliśmy\nu nich.")));
    }

    @Test
    void theAnswerCanBeChangedWhileTheLinkIsGoodAndTheSameAnswerIsNotToldAgain() {
        Practice practice = practice("Ogród społeczny");
        vouched(practice);
        Link link = Link.in(lettersTo(SOURCE).getFirst());

        claims.answer(link.id(), link.token(), true, "", LINKS);
        claims.answer(link.id(), link.token(), true, "", LINKS);
        assertThat(lettersTo(CLAIMANT)).hasSize(2);

        claims.answer(link.id(), link.token(), false, "Pomyłka.", LINKS);
        assertThat(lettersTo(CLAIMANT)).hasSize(3);
        assertThat(replications.counts(practice.id())).isEqualTo(ReplicationCounts.NONE);

        time.pass(Claims.ANSWERING);
        assertThat(claims.asked(link.id(), link.token())).isEmpty();
        assertThat(claims.answer(link.id(), link.token(), true, "", LINKS)).isEmpty();
        assertThat(replications.counts(practice.id())).isEqualTo(ReplicationCounts.NONE);
    }

    @Test
    void aTokenIsGoodForOneThingOfOneClaimAndForItsTimeAlone() {
        Practice practice = practice("Ogród społeczny");
        Link vouching = claim(practice, FORM);
        Link other = claim(practice, FORM);

        assertThat(claims.vouch(vouching.id(), other.token(), LINKS)).isEmpty();
        assertThat(claims.asked(vouching.id(), vouching.token())).isEmpty();
        assertThat(claims.answer(vouching.id(), vouching.token(), true, "", LINKS))
                .isEmpty();
        assertThat(claims.vouch(vouching.id(), "", LINKS)).isEmpty();
        claims.vouch(vouching.id(), vouching.token(), LINKS);
        Link answering = Link.in(lettersTo(SOURCE).getFirst());
        assertThat(claims.made(answering.id(), answering.token())).isEmpty();
        time.pass(Claims.VOUCHING);
        assertThat(claims.vouch(other.id(), other.token(), LINKS)).isEmpty();
        assertThat(claims.made(vouching.id(), vouching.token())).isEmpty();
    }

    @Test
    void theSourceIsReachedByItsContactsWhereTheCardHasNoAddress() {
        Contact shown = contact("Wydział Środowiska", "wydzial@example.org", Contact.Visibility.RELAY);
        Contact inner = contact("Sekretariat", "sekretariat@example.org", Contact.Visibility.INTERNAL);
        Contact expired = new Contact(
                        "Biuro",
                        Optional.empty(),
                        List.of(),
                        Optional.of(new EmailAddress("biuro@example.org")),
                        Contact.Visibility.PUBLIC)
                .withCustody(new Custody(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2026, 3, 2))));
        vouched(practice("Ogród", List.of(), shown, inner, expired));

        assertThat(letters())
                .extracting(mail -> mail.to().value())
                .containsExactly(CLAIMANT.value(), "wydzial@example.org");
    }

    private static Contact contact(String name, String email, Contact.Visibility visibility) {
        return new Contact(name, Optional.empty(), List.of(), Optional.of(new EmailAddress(email)), visibility);
    }

    @Test
    void nobodyIsFloodedWithLetters() {
        Practice practice = practice("Ogród społeczny");
        for (int i = 0; i < Claims.MOST_PENDING; i++) {
            assertThat(claims.claim(practice.slug(), FORM, "pl", "192.0.2." + i, LINKS))
                    .isEqualTo(Outcome.SENT);
        }

        assertThat(claims.claim(practice.slug(), FORM, "pl", "192.0.2.200", LINKS))
                .isEqualTo(Outcome.TOO_MANY);
        assertThat(letters()).hasSize(Claims.MOST_PENDING);
    }

    @Test
    void everythingWrongWithAFormIsSaidAtOnceWithoutRepeatingIt() {
        Practice practice = practice("Ogród społeczny");
        ClaimForm form = new ClaimForm(
                " ", "", "nie adres", "x".repeat(5001), "", practice.slug().value());

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> claims.claim(practice.slug(), form, "pl", HERE, LINKS))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .containsExactly(
                                new Finding("taker", "", Problem.REQUIRED),
                                new Finding("name", "", Problem.REQUIRED),
                                new Finding("email", "", Problem.NOT_AN_EMAIL),
                                new Finding("adaptation", "", Problem.TOO_LONG),
                                new Finding("ownPractice", "", Problem.SAME_PRACTICE)));
        assertThat(claims.findings(practice, withOwn("brak-takiej")))
                .containsExactly(new Finding("ownPractice", "", Problem.NO_SUCH_PRACTICE));
        assertThat(claims.findings(practice, withOwn("To nie adres!")))
                .containsExactly(new Finding("ownPractice", "", Problem.NO_SUCH_PRACTICE));
        assertThat(letters()).isEmpty();
    }

    private static ClaimForm withOwn(String address) {
        return new ClaimForm("Gmina", "Biuro", "biuro@example.org", "", "", address);
    }

    @Test
    void theClaimantsOwnPracticeIsKnownByItsAddress() {
        Practice practice = practice("Ogród społeczny");
        Practice own = practice("Ogród w Przykładowie");
        Link link = claim(
                practice, withOwn("https://praktyki.example.org/praktyki/practices/" + own.slug() + "/presentation"));

        assertThat(storage.replications()
                        .find(link.id())
                        .orElseThrow()
                        .adoption()
                        .ownPractice())
                .contains(own.id());
    }

    @Test
    void editorsEnterAnswerCorrectAndWithdraw() {
        Practice practice = practice("Ogród społeczny");
        Partner partner = praktyki.partners()
                .save(ADMIN, Partner.named("Fundacja Furtka").published(true).build());
        Adoption adoption = new Adoption(
                new Taker("Fundacja Furtka", Optional.of(partner.id()), Optional.empty()),
                RichText.EMPTY,
                RichText.EMPTY,
                Optional.empty());

        Replication entered = replications.enter(AUTHOR, practice.id(), adoption);
        assertThat(replications.counts(practice.id())).isEqualTo(new ReplicationCounts(0, 1));
        Replication confirmed = replications.answer(AUTHOR, entered, true, "");
        assertThat(replications.counts(practice.id())).isEqualTo(new ReplicationCounts(1, 0));
        Replication corrected =
                replications.correct(AUTHOR, confirmed, Adoption.by(Taker.named("Fundacja Zielona Furtka")));
        assertThat(corrected.isConfirmed()).isTrue();
        Replication withdrawn = replications.withdraw(AUTHOR, corrected);
        assertThat(replications.counts(practice.id())).isEqualTo(ReplicationCounts.NONE);
        assertThat(replications.history(AUTHOR, entered.id()))
                .extracting(AggregateRevision::thing)
                .containsExactly(withdrawn, corrected, confirmed, entered);
        assertThat(letters()).isEmpty();

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> replications.answer(AUTHOR, withdrawn, true, ""));
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> replications.correct(AUTHOR, confirmed, adoption));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> replications.withdraw(OTHER, withdrawn));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> replications.enter(OTHER, practice.id(), adoption));
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> replications.list(Actor.ANONYMOUS, ALL));
    }

    @Test
    void whatAnEditorEntersHasToLeadSomewhere() {
        Practice practice = practice("Ogród społeczny");
        Adoption nowhere = new Adoption(
                new Taker("Gmina", Optional.of(PartnerId.random()), Optional.empty()),
                RichText.EMPTY,
                RichText.EMPTY,
                Optional.of(PracticeId.random()));

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> replications.enter(AUTHOR, practice.id(), nowhere))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .extracting(Finding::field)
                        .containsExactly("partner", "ownPractice"));
    }

    @Test
    void anEditorsAnswerIsToldTheClaimantToo() {
        Practice practice = practice("Ogród społeczny");
        Replication claimed = vouched(practice);

        tick();
        replications.answer(AUTHOR, claimed, false, "To inny projekt.");

        Mail told = lettersTo(CLAIMANT).getLast();
        assertThat(told.text()).contains("nie mogą potwierdzić", "To inny projekt.");
        assertThat(told.link()).isEmpty();
    }

    @Test
    void whoeverTookItOverTwiceCountsOnce() {
        Practice practice = practice("Ogród społeczny");
        replications.answer(AUTHOR, entered(practice, "Gmina Przykładowo"), true, "");
        entered(practice, "gmina  PRZYKŁADOWO");
        entered(practice, "Gmina Inna");

        assertThat(replications.counts(practice.id())).isEqualTo(new ReplicationCounts(1, 1));
    }

    private static List<String> names(List<Branch> branches) {
        return branches.stream()
                .map(branch -> branch.replication().adoption().taker().name())
                .toList();
    }

    @Test
    void aLineageFollowsOwnPracticesAndComesOutOfCircles() {
        Practice first = practice("Pierwsza");
        Practice second = practice("Druga");
        Practice third = practice("Trzecia");
        entered(first, "Niepotwierdzona");
        replications.answer(AUTHOR, entered(first, "Gmina Druga", second), true, "");
        entered(second, "Gmina Trzecia", third);
        entered(third, "Gmina Pierwsza", first);
        entered(third, "Gmina Druga znowu", second);

        Lineage lineage = replications.lineage(first.id());

        assertThat(lineage.complete()).isTrue();
        assertThat(names(lineage.branches())).containsExactly("Gmina Druga", "Niepotwierdzona");
        Branch branch = lineage.branches().getFirst();
        assertThat(branch.practice().map(Practice::title)).contains("Druga");
        assertThat(names(branch.branches())).containsExactly("Gmina Trzecia");
        List<Branch> last = branch.branches().getFirst().branches();
        assertThat(names(last)).containsExactlyInAnyOrder("Gmina Pierwsza", "Gmina Druga znowu");
        assertThat(last).allSatisfy(leaf -> assertThat(leaf.branches()).isEmpty());
    }

    @Test
    void aLineageEndsSomewhereAndSaysSo() {
        List<Practice> chain = new ArrayList<>();
        for (int i = 0; i <= Lineage.DEPTH + 1; i++) {
            chain.add(practice("Praktyka " + i));
        }
        for (int i = 0; i <= Lineage.DEPTH; i++) {
            entered(chain.get(i), "Gmina " + i, chain.get(i + 1));
        }

        Lineage whole = replications.lineage(chain.get(1).id());
        assertThat(whole.complete()).isTrue();
        Lineage cut = replications.lineage(chain.getFirst().id());
        assertThat(cut.complete()).isFalse();
        int depth = 0;
        for (List<Branch> level = cut.branches();
                !level.isEmpty();
                level = level.getFirst().branches()) {
            depth++;
        }
        assertThat(depth).isEqualTo(Lineage.DEPTH);
    }

    @Test
    void anOwnPracticeThatIsNotPublicLeadsNowhere() {
        Practice first = practice("Pierwsza");
        Practice second = practice("Druga");
        Practice third = practice("Trzecia");
        entered(first, "Gmina Druga", second);
        entered(second, "Gmina Trzecia", third);
        Practice stored = praktyki.practices().find(ADMIN, second.id()).orElseThrow();
        praktyki.practices().take(ADMIN, stored, Step.WITHDRAW, Optional.of("pomyłka"));

        Branch branch = replications.lineage(first.id()).branches().getFirst();
        assertThat(branch.practice()).isEmpty();
        assertThat(branch.branches()).isEmpty();
    }

    private void prune() {
        ReplicationBook book = new ReplicationBook(storage.changes(), storage.replications());
        book.catchUp();
        new ReplicationRetention(storage.replications(), book, time).prune();
    }

    @Test
    void aClaimThatNobodyVouchesForGoesAfterAWeek() {
        Practice practice = practice("Ogród społeczny");
        Link link = claim(practice, FORM);

        time.pass(ReplicationRetention.PENDING_KEPT);
        prune();
        assertThat(storage.replications().find(link.id())).isPresent();
        time.pass(Duration.ofSeconds(1));
        prune();
        assertThat(storage.replications().find(link.id())).isEmpty();
        assertThat(storage.replications().history(link.id())).isEmpty();
    }

    @Test
    void aClaimantIsForgottenInEveryVersionAWhileAfterTheAnswer() {
        Practice practice = practice("Ogród społeczny");
        Replication answered = replications.answer(AUTHOR, vouched(practice), true, "");

        time.pass(ReplicationRetention.SETTLED_KEPT);
        prune();
        assertThat(storage.replications().find(answered.id()).orElseThrow().claimant())
                .isPresent();
        time.pass(Duration.ofSeconds(1));
        prune();

        assertThat(storage.replications().history(answered.id()))
                .isNotEmpty()
                .allSatisfy(revision -> assertThat(revision.thing().claimant()).isEmpty());
        assertThat(storage.replications().find(answered.id()).orElseThrow().isConfirmed())
                .isTrue();
        long version = storage.replications().find(answered.id()).orElseThrow().version();
        prune();
        assertThat(storage.replications().find(answered.id()).orElseThrow().version())
                .isEqualTo(version);
    }

    @Test
    void erasureReachesClaimantsAndWhatIsWritten() {
        Practice practice = practice("Ogród społeczny");
        Replication claimed = vouched(practice);
        Link pending = claim(practice, FORM);
        Replication entered = replications.enter(
                AUTHOR,
                practice.id(),
                new Adoption(
                        Taker.named("Gmina Inna"),
                        RichText.ofPlainText("Pisać: " + CLAIMANT.value()),
                        RichText.EMPTY,
                        Optional.empty()));

        new ReplicationEraser(storage.replications(), time).erase(new Traces(List.of(), List.of(CLAIMANT), List.of()));

        assertThat(storage.replications().find(pending.id())).isEmpty();
        assertThat(storage.replications().history(claimed.id()))
                .isNotEmpty()
                .allSatisfy(revision -> assertThat(revision.thing().claimant()).isEmpty());
        assertThat(storage.replications()
                        .find(entered.id())
                        .orElseThrow()
                        .adoption()
                        .adaptation()
                        .plainText())
                .isEqualTo("Pisać: " + Traces.MARK);
    }

    @Test
    void lettersAreInTheReadersLanguage() {
        Practice practice = practice("Ogród społeczny");
        assertThat(claims.claim(practice.slug(), FORM, "en", HERE, LINKS)).isEqualTo(Outcome.SENT);

        assertThat(letters().getLast().text()).contains("someone gave this address", "March 9, 2026");
        assertThat(letters().getLast().language()).isEqualTo("en");
    }
}
