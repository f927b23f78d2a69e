package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.praktyki.core.account.Permission;
import org.praktyki.core.message.MessageFilter;

/**
 * A view of the panel. Routes, wiring, access and navigation all follow the one list of them: a further view is a line there.
 *
 * @param title key of the title under which the navigation lists it, or the view that it belongs to
 * @param listed whether the navigation lists it; otherwise it is reached from the view that it belongs to
 * @param path its address below the panel's
 * @param type what shows it
 * @param maker makes it for the desk at which it is opened
 * @param permission who may open it
 * @param waiting how many things wait there for whoever sits at a desk; the navigation says so where it is more than none
 */
record PanelView<T extends Component>(
        String title,
        boolean listed,
        String path,
        Class<T> type,
        Function<Desk, T> maker,
        Permission permission,
        ToLongFunction<Desk> waiting) {

    /** Titles of views that the navigation lists under another one, by their paths. */
    private static final Map<String, String> OWN_TITLES = Map.of(
            SynonymsView.PATH,
            "synonyms.title",
            UnansweredView.PATH,
            "unanswered.title",
            IndexView.PATH,
            "index.title",
            DuplicatesView.PATH,
            "duplicates.title",
            FigureImportView.PATH,
            "intake.title",
            SourcesView.PATH,
            "sources.title");

    /** What else a view is known for, by its path. */
    private static final Map<String, List<String>> WITHIN = Map.of(
            SettingsView.PATH,
            List.of(
                    "settings.part.site",
                    "settings.part.languages",
                    "settings.part.sections",
                    "settings.part.deadlines",
                    "settings.part.usage"));

    /** All views for people who have signed in, in the order of the navigation. */
    static final List<PanelView<?>> ALL = List.of(
            listed("practices.title", "", PracticesView.class, PracticesView::new, Permission.READ_UNPUBLISHED),
            below("practices.title", EditorView.PATH, EditorView.class, EditorView::new, Permission.READ_UNPUBLISHED),
            listed(
                    "partners.title",
                    PartnersView.PATH,
                    PartnersView.class,
                    PartnersView::new,
                    Permission.READ_UNPUBLISHED),
            below("partners.title", PartnerView.PATH, PartnerView.class, PartnerView::new, Permission.READ_UNPUBLISHED),
            below(
                    "partners.title",
                    DuplicatesView.PATH,
                    DuplicatesView.class,
                    DuplicatesView::new,
                    Permission.EDIT_PARTNERS),
            listed(
                    "partnerships.title",
                    PartnershipsView.PATH,
                    PartnershipsView.class,
                    PartnershipsView::new,
                    Permission.READ_UNPUBLISHED),
            below(
                    "partnerships.title",
                    PartnershipView.PATH,
                    PartnershipView.class,
                    PartnershipView::new,
                    Permission.READ_UNPUBLISHED),
            listed(
                    "indicators.title",
                    IndicatorsView.PATH,
                    IndicatorsView.class,
                    IndicatorsView::new,
                    Permission.READ_UNPUBLISHED),
            below(
                    "indicators.title",
                    IndicatorView.PATH,
                    IndicatorView.class,
                    IndicatorView::new,
                    Permission.READ_UNPUBLISHED),
            below(
                    "indicators.title",
                    MeasurementsView.PATH,
                    MeasurementsView.class,
                    MeasurementsView::new,
                    Permission.READ_UNPUBLISHED),
            below(
                    "indicators.title",
                    FigureImportView.PATH,
                    FigureImportView.class,
                    FigureImportView::new,
                    Permission.EDIT_METRICS),
            below("indicators.title", SourcesView.PATH, SourcesView.class, SourcesView::new, Permission.EDIT_METRICS),
            listed(
                    "contacts.title",
                    ContactsView.PATH,
                    ContactsView.class,
                    ContactsView::new,
                    Permission.READ_UNPUBLISHED),
            listed(
                            "messages.title",
                            MessagesView.PATH,
                            MessagesView.class,
                            MessagesView::new,
                            Permission.EDIT_PRACTICES)
                    .counting(desk -> desk.praktyki().messages().count(desk.actor(), MessageFilter.NEW)),
            below("messages.title", MessageView.PATH, MessageView.class, MessageView::new, Permission.EDIT_PRACTICES),
            listed(
                            "replications.title",
                            ReplicationsView.PATH,
                            ReplicationsView.class,
                            ReplicationsView::new,
                            Permission.EDIT_PRACTICES)
                    .counting(ReplicationsView::waiting),
            below(
                    "replications.title",
                    ReplicationView.PATH,
                    ReplicationView.class,
                    ReplicationView::new,
                    Permission.EDIT_PRACTICES),
            listed("import.title", ImportView.PATH, ImportView.class, ImportView::new, Permission.IMPORT_PRACTICES),
            listed("topics.title", TopicsView.PATH, TopicsView.class, TopicsView::new, Permission.MANAGE_INSTALLATION),
            listed(
                    "territories.nav",
                    TerritoriesView.PATH,
                    TerritoriesView.class,
                    TerritoriesView::new,
                    Permission.READ_UNPUBLISHED),
            below(
                    "territories.nav",
                    TerritoryView.PATH,
                    TerritoryView.class,
                    TerritoryView::new,
                    Permission.READ_UNPUBLISHED),
            listed(
                    "search.title",
                    SynonymsView.PATH,
                    SynonymsView.class,
                    SynonymsView::new,
                    Permission.MANAGE_INSTALLATION),
            below(
                    "search.title",
                    UnansweredView.PATH,
                    UnansweredView.class,
                    UnansweredView::new,
                    Permission.MANAGE_INSTALLATION),
            below("search.title", IndexView.PATH, IndexView.class, IndexView::new, Permission.MANAGE_INSTALLATION),
            listed(
                    "embedding.title",
                    EmbeddingView.PATH,
                    EmbeddingView.class,
                    EmbeddingView::new,
                    Permission.PUBLISH_PRACTICES),
            listed("usage.title", UsageView.PATH, UsageView.class, UsageView::new, Permission.PUBLISH_PRACTICES),
            listed("outbox.title", OutboxView.PATH, OutboxView.class, OutboxView::new, Permission.MANAGE_INSTALLATION)
                    .counting(desk -> desk.praktyki().outbox().countForPeople(desk.actor())),
            below("outbox.title", MailView.PATH, MailView.class, MailView::new, Permission.MANAGE_INSTALLATION),
            listed(
                    "settings.title",
                    SettingsView.PATH,
                    SettingsView.class,
                    SettingsView::new,
                    Permission.MANAGE_INSTALLATION),
            listed("audit.title", AuditView.PATH, AuditView.class, AuditView::new, Permission.READ_AUDIT),
            listed(
                    "accounts.title",
                    AccountsView.PATH,
                    AccountsView.class,
                    AccountsView::new,
                    Permission.MANAGE_INSTALLATION),
            listed(
                    "password.title",
                    PasswordView.PATH,
                    PasswordView.class,
                    PasswordView::new,
                    Permission.READ_UNPUBLISHED));

    private static <T extends Component> PanelView<T> listed(
            String title, String path, Class<T> type, Function<Desk, T> maker, Permission permission) {
        return new PanelView<>(title, true, path, type, maker, permission, desk -> 0);
    }

    private static <T extends Component> PanelView<T> below(
            String title, String path, Class<T> type, Function<Desk, T> maker, Permission permission) {
        return new PanelView<>(title, false, path, type, maker, permission, desk -> 0);
    }

    private PanelView<T> counting(ToLongFunction<Desk> value) {
        return new PanelView<>(title, listed, path, type, maker, permission, value);
    }

    /** The keys of the names by which it is looked for: its own title, and where those who look for something in it may not know that. */
    List<String> names() {
        return Stream.concat(
                        Stream.of(OWN_TITLES.getOrDefault(path, title)), WITHIN.getOrDefault(path, List.of()).stream())
                .toList();
    }

    /** The view that a class shows; empty where it is none of these, such as one that says what went wrong. */
    static Optional<PanelView<?>> of(Class<?> type) {
        return ALL.stream()
                .filter(view -> view.type() == type)
                .<PanelView<?>>map(view -> view)
                .findFirst();
    }
}
