package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ComponentQuery;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.SessionObjects;
import com.vaadin.browserless.mocks.MockedUI;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;

/** The panel's own servlet, views and routes, without a browser. */
@NullMarked
abstract class PanelTest {

    final Praktyki praktyki;
    private @Nullable SessionObjects session;

    PanelTest() {
        this(builder -> {});
    }

    /** With parts of a test's own. */
    PanelTest(Consumer<Praktyki.Builder> parts) {
        praktyki = Installation.create(parts);
    }

    /** Finds the installation where a host would have left it. */
    private static final class Host extends AdminServlet {
        private final transient Praktyki praktyki;

        Host(Praktyki praktyki) {
            this.praktyki = praktyki;
        }

        @Override
        public void init(ServletConfig config) throws ServletException {
            config.getServletContext().setAttribute(Praktyki.class.getName(), praktyki);
            super.init(config);
        }
    }

    /**
     * The newest release of the testing library that resolves is older than this Vaadin: its test classes and testers do not
     * load, so its mocks alone are used.
     */
    @BeforeEach
    void openWindow() {
        VaadinServletService service = MockVaadin.setupServlet(new Host(praktyki), Set.of());
        VaadinService.setCurrent(service);
        SessionObjects opened = MockVaadin.createSessionObjects(service);
        session = opened;
        CurrentInstance.set(VaadinRequest.class, opened.getRequest());
        CurrentInstance.set(VaadinResponse.class, opened.getResponse());
        VaadinSession.setCurrent(opened.getSession());
        MockVaadin.createUI(MockedUI::new, opened.getSession());
    }

    @AfterEach
    void closeWindow() {
        MockVaadin.clearLastNavigation();
        CurrentInstance.clearAll();
        praktyki.close();
    }

    void signedIn() {
        signedInAs(Installation.ACTOR);
    }

    /** Signs someone in, who has an account from then on. */
    void signedInAs(Actor actor) {
        if (!actor.equals(Installation.ACTOR)) {
            praktyki.accounts()
                    .save(
                            Actor.system("test"),
                            actor.name(),
                            Installation.PASSWORD.toCharArray(),
                            actor.roles(),
                            actor.sections());
        }
        nextRequest();
        VaadinSession.getCurrent().setAttribute(Actor.class, actor);
    }

    /** The test's window is one long request otherwise, which keeps what it has seen of the account. */
    static void nextRequest() {
        VaadinRequest.getCurrent().removeAttribute(Desk.SEEN);
    }

    static boolean isSignedIn() {
        return VaadinSession.getCurrent().getAttribute(Actor.class) != null;
    }

    /** Whether the container's session, as it was at the start, is still there. */
    boolean sessionLives() {
        return session != null && session.getHttpSession().isValid();
    }

    /** The button with this text, in the view or in the foot of a dialog. */
    Button button(String text) {
        return buttons(text).getFirst();
    }

    /** The buttons with this text: those of the view, then those in the feet of dialogs, which a query does not look into. */
    List<Button> buttons(String text) {
        Stream<Button> inDialogs = find(Dialog.class).all().stream()
                .flatMap(dialog -> dialog.getFooter().getElement().getChildren())
                .flatMap(element -> element.getComponent().stream())
                .filter(Button.class::isInstance)
                .map(Button.class::cast);
        List<Button> found = Stream.concat(find(Button.class).all().stream(), inDialogs)
                .filter(button -> button.getText().equals(text))
                .toList();
        assertThat(found).as("buttons that say: " + text).isNotEmpty();
        return found;
    }

    void click(String text) {
        click(button(text));
    }

    static void click(Button button) {
        assertThat(button.isEnabled() && button.isVisible())
                .as(button.getText())
                .isTrue();
        button.click();
        MockVaadin.clientRoundtrip();
    }

    /** What the bar below the form offers besides saving. */
    static List<String> steps() {
        return items().map(MenuItem::getText).toList();
    }

    static void step(String text) {
        MenuItem item = items().filter(i -> i.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No step says: " + text));
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
        MockVaadin.clientRoundtrip();
    }

    private static Stream<MenuItem> items() {
        return find(MenuBar.class).all().stream()
                .filter(bar -> bar.isVisible())
                .flatMap(bar -> bar.getItems().stream());
    }

    static void write(HasValue<?, String> field, String text) {
        field.setValue(text);
        MockVaadin.clientRoundtrip();
    }

    static void go(String address) {
        UI.getCurrent().navigate(address);
        MockVaadin.clientRoundtrip();
    }

    static HasElement view() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0);
    }

    static <T extends Component> ComponentQuery<T> find(Class<T> type) {
        return new ComponentQuery<>(type);
    }

    TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .atIndex(1);
    }

    TextArea area(String label) {
        return find(TextArea.class)
                .withCondition(area -> label.equals(area.getLabel()))
                .atIndex(1);
    }

    RichTextEditor richText(String label) {
        return find(RichTextEditor.class)
                .withCondition(editor -> label.equals(editor.getLabel()))
                .atIndex(1);
    }

    /** All that a component shows, markup left out. */
    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
