package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.account.Permission;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.ContactEntry;
import org.praktyki.core.practice.ContactFilter;
import org.praktyki.core.practice.Contacts;
import org.praktyki.core.text.PhoneNumber;

/** All contacts by name, in whichever practices they are named: to be found, looked at again, changed everywhere, and erased. */
final class ContactsView extends Composite<Main> implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "contacts";

    /** The parameter of the address that says what is looked for. */
    static final String TEXT = "q";

    /** Below this width the name and what can be done are what there is room for. */
    private static final int NARROW = 900;

    private static final int DEBOUNCE = 300;

    /** Which contacts are listed. */
    private enum Which {
        ALL,
        DUE,
        EXPIRED
    }

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Contacts contacts;
    private final TextField text = new TextField();
    private final Select<Which> which = new Select<>();
    private final Span count = new Span();
    private final Grid<ContactEntry> grid = new Grid<>();
    private final transient ConfigurableFilterDataProvider<ContactEntry, Void, ContactFilter> entries;

    ContactsView(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.contacts = desk.praktyki().contacts();
        this.entries = DataProvider.<ContactEntry, ContactFilter>fromFilteringCallbacks(
                        query -> contacts
                                .list(
                                        desk.actor(),
                                        query.getFilter().orElse(ContactFilter.ALL),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                        query -> counted(query.getFilter().orElse(ContactFilter.ALL)))
                .withConfigurableFilter();
        entries.setFilter(ContactFilter.ALL);
        Div head = new Div(new H1(texts.get("contacts.title")));
        head.addClassName("page-head");
        getContent().addClassNames("page", "page-list");
        getContent().add(head, new Paragraph(texts.get("contacts.hint")), filters(), rows());
    }

    /** The address may say what is looked for. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(TEXT).ifPresent(text::setValue);
    }

    private int counted(ContactFilter filter) {
        long found = contacts.count(desk.actor(), filter);
        count.setText(texts.get("contacts.count", found));
        return (int) Math.min(Integer.MAX_VALUE, found);
    }

    private Div filters() {
        text.setLabel(texts.get("contacts.filter"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(DEBOUNCE);
        text.addValueChangeListener(change -> filter());
        which.setLabel(texts.get("contacts.which"));
        which.setItems(Which.values());
        which.setItemLabelGenerator(value -> texts.get("contacts.which." + value));
        which.setValue(Which.ALL);
        which.addValueChangeListener(change -> filter());
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        Div filters = new Div(text, which, count);
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", texts.get("contacts.filter.region"));
        return filters;
    }

    private void filter() {
        ContactFilter chosen = switch (which.getValue()) {
            case ALL -> ContactFilter.ALL;
            case DUE -> contacts.due();
            case EXPIRED -> contacts.expired();
        };
        entries.setFilter(chosen.withText(text.getValue()));
    }

    private Grid<ContactEntry> rows() {
        grid.addComponentColumn(this::who)
                .setHeader(texts.field("recordCard.contacts.name"))
                .setFlexGrow(3);
        grid.addColumn(entry -> ways(entry.contact()))
                .setHeader(texts.get("contacts.ways"))
                .setKey("ways")
                .setFlexGrow(2);
        grid.addColumn(this::practices)
                .setHeader(texts.get("contacts.practices"))
                .setKey("practices")
                .setFlexGrow(1);
        grid.addColumn(entry -> day(entry.contact().custody().reviewBy()))
                .setHeader(texts.field("recordCard.contacts.custody.reviewBy"))
                .setKey("reviewBy")
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(entry -> day(entry.contact().custody().expiresOn()))
                .setHeader(texts.field("recordCard.contacts.custody.expiresOn"))
                .setKey("expiresOn")
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::deeds)
                .setHeader(texts.get("contacts.deeds"))
                .setFlexGrow(2);
        grid.getElement().setAttribute("aria-label", texts.get("contacts.title"));
        grid.setEmptyStateText(texts.get("contacts.none"));
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setItems(entries);
        return grid;
    }

    private Div who(ContactEntry entry) {
        Contact contact = entry.contact();
        Span details = new Span(Stream.of(
                        contact.role(),
                        Optional.of(texts.get("kind." + contact.kind())),
                        Optional.of(texts.get("visibility." + contact.visibility())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")));
        details.addClassName("contact-details");
        Div who = new Div(new Span(contact.name()), details);
        who.addClassName("contact");
        return who;
    }

    private static String ways(Contact contact) {
        return Stream.concat(
                        contact.phones().stream().map(PhoneNumber::display),
                        contact.email().map(Object::toString).stream())
                .collect(Collectors.joining(", "));
    }

    private String practices(ContactEntry entry) {
        return entry.isFormer()
                ? texts.get("contacts.former", entry.formerly().size())
                : texts.get("contacts.current", entry.practices().size());
    }

    private String day(Optional<LocalDate> day) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(texts.get("date.format"), texts.locale());
        return day.map(format::format).orElse("");
    }

    private Div deeds(ContactEntry entry) {
        Div deeds = new Div();
        deeds.addClassName("row-deeds");
        if (!entry.isFormer() && desk.actor().may(Permission.EDIT_PRACTICES)) {
            deeds.add(deed("contacts.edit", entry, this::edit), deed("contacts.confirm", entry, this::confirm));
        }
        if (desk.actor().may(Permission.ERASE_PERSONS)) {
            Button erase = deed("contacts.erase", entry, this::erase);
            erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
            deeds.add(erase);
        }
        return deeds;
    }

    /** Its accessible name says whom it is about, for the same words stand in each row. */
    private Button deed(String key, ContactEntry entry, Consumer<ContactEntry> what) {
        Button button = new Button(texts.get(key), click -> what.accept(entry));
        button.setAriaLabel(texts.get(key) + ": " + entry.contact().name());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void edit(ContactEntry entry) {
        new ContactDialog(desk, entry, entries::refreshAll).open();
    }

    private void confirm(ContactEntry entry) {
        int changed = contacts.confirm(desk.actor(), entry.id()).size();
        entries.refreshAll();
        Notices.success(texts.get("contacts.confirmed", changed));
    }

    private void erase(ContactEntry entry) {
        new ErasureDialog(desk, entry, entries::refreshAll).open();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        page.addBrowserWindowResizeListener(resize -> arrange(resize.getWidth()));
        arrange(page.getExtendedClientDetails().getWindowInnerWidth());
    }

    private void arrange(int width) {
        for (String key : new String[] {"ways", "practices", "reviewBy", "expiresOn"}) {
            grid.getColumnByKey(key).setVisible(width >= NARROW || width <= 0);
        }
    }

    @Override
    public String getPageTitle() {
        return texts.get("contacts.title") + " – " + desk.site(texts);
    }
}
