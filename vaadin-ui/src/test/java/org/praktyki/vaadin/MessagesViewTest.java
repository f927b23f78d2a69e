package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.message.Letter;
import org.praktyki.core.message.Message;
import org.praktyki.core.message.MessageFilter;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactId;
import org.praktyki.core.practice.Custody;
import org.praktyki.core.practice.Practice;

@NullMarked
class MessagesViewTest extends PanelTest {

    private final ContactId office = ContactId.random();

    private Practice practice = Samples.published("Ogród & <sad>?");

    @BeforeEach
    void open() {
        Contact contact = new Contact(
                Optional.of(office),
                Contact.Kind.OFFICE,
                "Wydział Środowiska",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Contact.Visibility.RELAY,
                Custody.UNSTATED);
        practice = praktyki.practices()
                .save(
                        Installation.ACTOR,
                        practice.toBuilder()
                                .recordCard(Samples.full().recordCard().toBuilder()
                                        .contacts(List.of(contact))
                                        .build())
                                .build());
        signedIn();
    }

    private Message send(String name, String text) {
        praktyki.messages()
                .send(
                        practice.slug(),
                        office,
                        new Letter(name, "o'brien+x&y@example.org", "Urząd Gminy", text),
                        "192.0.2." + name.length());
        return praktyki.messages()
                .list(Installation.ACTOR, MessageFilter.NEW, 0, 1)
                .getFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<Message> rows() {
        return ((Grid<Message>) find(Grid.class).single())
                .getListDataView()
                .getItems()
                .toList();
    }

    private static String shown() {
        return text(find(Main.class).single());
    }

    private static String navigation() {
        return text(find(Nav.class).single());
    }

    @Test
    void anEmptyInboxSaysSo() {
        go(MessagesView.PATH);
        assertThat(find(H1.class).single().getText()).isEqualTo("Wiadomości");
        assertThat(rows()).isEmpty();
        assertThat(find(Grid.class).single().getEmptyStateText()).isEqualTo("Nie ma tu wiadomości");
        assertThat(find(Span.class).withClassName("count").single().getText()).isEqualTo("Liczba wiadomości: 0");
        assertThat(navigation()).contains("Wiadomości").doesNotContain("czeka:");
    }

    @Test
    void newOnesStandFirstAndAreCountedInTheNavigation() {
        Message first = send("Sekretariat", "Pierwsze");
        Message second = send("Biuro", "Drugie");
        praktyki.messages().markHandled(Installation.ACTOR, second.id());
        go(MessagesView.PATH);

        assertThat(rows()).extracting(Message::id).containsExactly(first.id(), second.id());
        assertThat(navigation()).contains("(czeka: 1)");
        MessagesView view = (MessagesView) view();
        assertThat(text(view.who(rows().getFirst())))
                .contains("Sekretariat", "nowa", "Do: Wydział Środowiska · Ogród & <sad>?");
        assertThat(text(view.who(rows().getLast()))).contains("Biuro", "obsłużona");
    }

    @Test
    void theListIsNarrowedToWhatIsNewOrHandled() {
        Message first = send("Sekretariat", "Pierwsze");
        Message second = send("Biuro", "Drugie");
        praktyki.messages().markHandled(Installation.ACTOR, second.id());
        go(MessagesView.PATH);
        @SuppressWarnings("unchecked")
        Select<Object> which = find(Select.class).single();

        which.setValue(which.getListDataView().getItem(1));
        assertThat(rows()).extracting(Message::id).containsExactly(first.id());
        which.setValue(which.getListDataView().getItem(2));
        assertThat(rows()).extracting(Message::id).containsExactly(second.id());
        assertThat(find(Span.class).withClassName("count").single().getText()).isEqualTo("Liczba wiadomości: 1");
    }

    @Test
    void aMessageIsShownAsPlainTextWithTheWayToAnswerIt() {
        Message message = send("<b>Sekretariat</b>", "<script>alert(1)</script>\n\nIle to kosztowało?");
        go("messages/" + message.id());

        assertThat(find(Paragraph.class).withClassName("message-text").single().getText())
                .isEqualTo("<script>alert(1)</script>\n\nIle to kosztowało?");
        assertThat(shown())
                .contains("<b>Sekretariat</b>", "Urząd Gminy", "Wydział Środowiska", "Ogród & <sad>?", "nowa");
        assertThat(find(Anchor.class).withClassName("message-answer").single().getHref())
                .isEqualTo("mailto:o%27brien%2Bx%26y@example.org?subject=Odp.%3A%20Ogr%C3%B3d%20%26%20%3Csad%3E%3F");
        assertThat(UI.getCurrent().getInternals().getTitle())
                .startsWith("Wiadomość")
                .doesNotContain("Sekretariat");
    }

    @Test
    void aMessageIsMarkedAsHandledOnce() {
        Message message = send("Sekretariat", "Pytanie");
        go("messages/" + message.id());
        click("Oznacz jako obsłużoną");

        assertThat(view()).isInstanceOf(MessagesView.class);
        assertThat(navigation()).doesNotContain("czeka:");
        go("messages/" + message.id());
        assertThat(shown()).contains("obsłużona", "redakcja, ").doesNotContain("Oznacz");
    }

    @Test
    void aMessageIsDeletedWhenThatIsMeant() {
        Message message = send("Sekretariat", "Pytanie");
        go("messages/" + message.id());
        click("Usuń");
        assertThat(text(find(Dialog.class).single())).contains("Wiadomość od: Sekretariat zniknie na zawsze");
        click("Anuluj");
        assertThat(praktyki.messages().count(Installation.ACTOR, MessageFilter.ALL))
                .isEqualTo(1);

        click("Usuń");
        click("Usuń wiadomość");
        assertThat(view()).isInstanceOf(MessagesView.class);
        assertThat(rows()).isEmpty();
        go("messages/" + message.id());
        assertThat(view()).isInstanceOf(NotFoundView.class);
    }

    @Test
    void aContactThatLeftThePracticeIsNobody() {
        Message message = send("Sekretariat", "Pytanie");
        praktyki.practices()
                .save(
                        Installation.ACTOR,
                        practice.toBuilder()
                                .recordCard(practice.recordCard().toBuilder()
                                        .contacts(List.of())
                                        .build())
                                .build());
        go("messages/" + message.id());
        assertThat(shown()).contains("kontakt, którego przy praktyce już nie ma", "Ogród & <sad>?");
    }

    @Test
    void nobodySeesMessagesAboutPracticesOfOthers() {
        Message message = send("Sekretariat", "Pytanie");
        signedInAs(new Actor("autor", Set.of(Role.AUTHOR)));
        go(MessagesView.PATH);
        assertThat(rows()).isEmpty();
        assertThat(navigation()).doesNotContain("czeka:");
        go("messages/" + message.id());
        assertThat(view()).isInstanceOf(NotFoundView.class);
        go("messages/x");
        assertThat(view()).isInstanceOf(NotFoundView.class);
    }

    @Test
    void aReviewerHasNoInbox() {
        signedInAs(new Actor("recenzja", Set.of(Role.REVIEWER)));
        go(MessagesView.PATH);
        assertThat(view()).isInstanceOf(DeniedView.class);
        assertThat(navigation()).doesNotContain("Wiadomości");
    }
}
