package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.audit.Subject;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.mail.Delivery;
import org.praktyki.core.mail.Mail;
import org.praktyki.core.mail.MailId;
import org.praktyki.core.mail.MailState;
import org.praktyki.core.mail.Progress;
import org.praktyki.core.mail.QueuedMail;
import org.praktyki.core.mail.Trouble;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.text.EmailAddress;

@NullMarked
class OutboxViewTest {

    private static final String LINK = "https://portal.example.org/potwierdz?token=1.aB";

    private static Mail letter(String occasion, Subject about) {
        return new Mail(
                        occasion,
                        new EmailAddress("urzad@example.org"),
                        "Prośba o potwierdzenie: " + occasion,
                        "Dzień dobry,\n\n<b>prosimy</b> o potwierdzenie: " + LINK,
                        "pl",
                        about)
                .withLink(URI.create(LINK));
    }

    @SuppressWarnings("unchecked")
    private static List<QueuedMail> rows() {
        return ((Grid<QueuedMail>) PanelTest.find(Grid.class).single())
                .getListDataView()
                .getItems()
                .toList();
    }

    private static String shown() {
        return PanelTest.text(PanelTest.find(Main.class).single());
    }

    private static String navigation() {
        return PanelTest.text(PanelTest.find(Nav.class).single());
    }

    private static String row(int index) {
        return PanelTest.text(((OutboxView) PanelTest.view()).what(rows().get(index)));
    }

    private static List<String> copies() {
        return PanelTest.find(CopyButton.class).all().stream()
                .map(CopyButton::text)
                .toList();
    }

    /** Where nothing is sent, people copy letters and hand them over. */
    @Nested
    class WithoutMail extends PanelTest {

        private QueuedMail queue(String occasion, Subject about) {
            praktyki.outbox().send(letter(occasion, about));
            return praktyki.outbox()
                    .list(Installation.ACTOR, Set.of(MailState.WAITING), 0, 1)
                    .getFirst();
        }

        @BeforeEach
        void open() {
            signedIn();
        }

        @Test
        void anEmptyOutboxSaysSoAndThatNothingIsSentFromHere() {
            go(OutboxView.PATH);
            assertThat(shown()).contains("Poczta wychodząca", "nie ma serwera poczty", "Liczba listów: 0");
            assertThat(find(Grid.class).single().getEmptyStateText()).isEqualTo("Nie ma tu listów");
            assertThat(navigation()).contains("Poczta wychodząca").doesNotContain("czeka:");
        }

        @Test
        void aLetterWaitsToBeHandedOverAndIsCountedUntilItWas() {
            Practice practice = praktyki.practices().save(Installation.ACTOR, Samples.published("Ogród"));
            QueuedMail mail =
                    queue("1", new Subject(Subject.Kind.PRACTICE, practice.id().toString(), 1));
            go(OutboxView.PATH);
            assertThat(row(0)).contains("Prośba o potwierdzenie: 1", "do przekazania", "Do: urzad@example.org");
            assertThat(navigation()).contains("(czeka: 1)");

            go("outbox/" + mail.id());
            assertThat(shown()).contains("urzad@example.org", "Ogród", LINK).doesNotContain("Wyślij");
            assertThat(find(Paragraph.class)
                            .withClassName("message-text")
                            .single()
                            .getText())
                    .isEqualTo(mail.mail().text());
            assertThat(copies()).containsExactly(LINK, mail.mail().text());
            assertThat(UI.getCurrent().getInternals().getTitle())
                    .startsWith("List")
                    .doesNotContain("Prośba");

            click("Oznacz jako przekazany");
            assertThat(shown()).contains("przekazany", "Przekazano").doesNotContain("Oznacz");
            go(OutboxView.PATH);
            assertThat(navigation()).doesNotContain("czeka:");
        }

        @Test
        void aLetterIsRemovedWhenThatIsMeant() {
            QueuedMail mail = queue("1", Subject.of(Subject.Kind.INSTALLATION));
            go("outbox/" + mail.id());
            click("Usuń");
            assertThat(text(find(Dialog.class).single())).contains("List do urzad@example.org nie zostanie wysłany");
            click("Anuluj");
            click("Usuń");
            click("Usuń list");
            assertThat(view()).isInstanceOf(OutboxView.class);
            assertThat(rows()).isEmpty();
            go("outbox/" + mail.id());
            assertThat(view()).isInstanceOf(NotFoundView.class);
            go("outbox/x");
            assertThat(view()).isInstanceOf(NotFoundView.class);
        }

        @Test
        void onlyThoseWhoManageTheInstallationComeHere() {
            QueuedMail mail = queue("1", Subject.of(Subject.Kind.INSTALLATION));
            signedInAs(new Actor("redaktor", Set.of(Role.EDITOR, Role.REVIEWER)));
            go(OutboxView.PATH);
            assertThat(view()).isInstanceOf(DeniedView.class);
            assertThat(navigation()).doesNotContain("Poczta wychodząca");
            go("outbox/" + mail.id());
            assertThat(view()).isInstanceOf(DeniedView.class);
        }
    }

    /** Where letters are sent, people see to those that failed. */
    @Nested
    class WithMail extends PanelTest {

        private static final InMemoryStorage STORAGE = new InMemoryStorage();
        private static final Instant NOW = Samples.NOW;

        WithMail() {
            super(builder -> builder.storage(STORAGE).mail(mail -> Delivery.later(Trouble.Kind.BUSY, "")));
        }

        private QueuedMail add(String occasion, Progress progress) {
            QueuedMail mail = new QueuedMail(
                    MailId.random(), letter(occasion, Subject.of(Subject.Kind.INSTALLATION)), NOW, progress);
            STORAGE.outbox().add(mail);
            return mail;
        }

        @BeforeEach
        void open() {
            STORAGE.outbox().rewrite(mail -> Optional.empty());
            signedIn();
        }

        private static Progress failed(Trouble.Kind kind) {
            return Progress.due(NOW).after(Delivery.never(kind, "550 nie ma skrzynki"), NOW);
        }

        /** The next attempt lies far ahead, so that nobody sends it meanwhile. */
        private static Progress waiting() {
            Instant ahead = Instant.parse("2999-01-01T00:00:00Z");
            return new Progress(
                    MailState.WAITING,
                    ahead,
                    1,
                    Optional.of(NOW),
                    Optional.of(new Trouble(Trouble.Kind.UNREACHABLE, "")));
        }

        @Test
        void eachLetterSaysInPlainWordsWhyItDidNotGo() {
            add("1", failed(Trouble.Kind.BAD_ADDRESS));
            go(OutboxView.PATH);
            assertThat(row(0)).contains("odrzucony", "Nie ma takiego adresu.");
            add("2", waiting());
            go("");
            go(OutboxView.PATH);
            assertThat(rows()).extracting(row -> row.mail().occasion()).containsExactlyInAnyOrder("1", "2");
            assertThat(shown()).contains("Gdy serwer poczty nie odpowiada, próbujemy ponownie", "Liczba listów: 2");
            assertThat(navigation()).contains("(czeka: 1)");
        }

        @Test
        void theListIsNarrowed() {
            add("1", failed(Trouble.Kind.REFUSED));
            add("2", waiting());
            add("3", Progress.due(NOW).after(Delivery.DELIVERED, NOW));
            go(OutboxView.PATH);
            @SuppressWarnings("unchecked")
            Select<Object> which = find(Select.class).single();
            which.setValue(which.getListDataView().getItem(1));
            assertThat(row(0)).contains("czeka", "Serwer poczty nie odpowiada. Następna próba: 1.01.2999, 01:00.");
            which.setValue(which.getListDataView().getItem(2));
            assertThat(row(0)).contains("odrzucony");
            which.setValue(which.getListDataView().getItem(3));
            assertThat(row(0)).contains("wysłany").doesNotContain("Serwer");
            assertThat(find(Span.class).withClassName("count").single().getText())
                    .isEqualTo("Liczba listów: 1");
        }

        @Test
        void whatFailedIsSentAgain() {
            QueuedMail mail = add("1", failed(Trouble.Kind.BAD_ADDRESS));
            go("outbox/" + mail.id());
            assertThat(shown()).contains("odrzucony", "Nie ma takiego adresu.", "550 nie ma skrzynki");
            click("Wyślij ponownie");
            assertThat(STORAGE.outbox().find(mail.id()).orElseThrow().state()).isEqualTo(MailState.WAITING);
            assertThat(shown()).doesNotContain("odrzucony");
        }

        @Test
        void whatIsBeingSentIsLeftAlone() {
            QueuedMail mail = add("1", waiting());
            go("outbox/" + mail.id());
            assertThat(shown()).contains("Wyślij teraz");
            STORAGE.outbox()
                    .claim(
                            UUID.randomUUID(),
                            mail.progress().at(),
                            mail.progress().at().plus(Duration.ofDays(1)));
            click("Oznacz jako przekazany");
            assertThat(STORAGE.outbox().find(mail.id()).orElseThrow().state()).isEqualTo(MailState.WAITING);
        }

        @Test
        void ofALetterThatWasGivenUpItIsSaidHowLongItWasTried() {
            Progress given = new Progress(
                    MailState.GIVEN_UP,
                    NOW,
                    14,
                    Optional.of(NOW.minus(Progress.PATIENCE)),
                    Optional.of(new Trouble(Trouble.Kind.UNREACHABLE, "Connection refused")));
            go("outbox/" + add("1", given).id());
            assertThat(shown())
                    .contains("niewysłany", "Serwer poczty nie odpowiada. Po trzech dniach prób zrezygnowano.", "14");
        }
    }
}
