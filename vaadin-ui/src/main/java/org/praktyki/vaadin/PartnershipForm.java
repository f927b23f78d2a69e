package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praktyki.core.partner.Form;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PublicTask;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** All that is written of a partnership. */
final class PartnershipForm extends EntryForm<Partnership> {

    private final transient EntryChoices choices;
    private final NamesFields names;
    private final Select<Form> form = new Select<>();
    private final TermFields term;
    private final TopicsChooser topics;
    private final Checkbox published = new Checkbox();
    private final RichTextField mission;
    private final TextArea goals;
    private final MembershipsFields memberships;
    private final GroupsFields<Initiative, InitiativeFields> initiatives;
    private final GroupsFields<PublicTask, TaskFields> tasks;
    private final SeatFields seat;
    private final TextArea websites;
    private final AttachmentsFields foundingAct;
    private final AttachmentsFields documents;
    private final MultiSelectComboBox<PracticeSource.Choice> practices = new MultiSelectComboBox<>();

    PartnershipForm(EntryChoices choices, Texts texts, Consumer<Partnership> save) {
        super(texts, save);
        this.choices = choices;
        names = new NamesFields(texts);
        form.setLabel(texts.get("partnership.form"));
        form.setItems(Form.values());
        form.setItemLabelGenerator(value -> value.label(texts.locale()));
        term = new TermFields(texts);
        topics = new TopicsChooser(choices.topics(), texts.get("entry.topics"));
        published.setLabel(texts.get("entry.publish"));
        mission = new RichTextField(texts, texts.get("partnership.mission"));
        goals = lines(texts, texts.get("partnership.goals"));
        memberships = new MembershipsFields(texts, choices, term::understood);
        term.whenChanged(memberships::draw);
        initiatives = new GroupsFields<>(
                "initiatives",
                new Rows.Wording(texts.get("initiative"), texts.get("initiative.add"), texts.get("initiative.remove")),
                () -> new InitiativeFields(
                        texts,
                        files(texts, "pictures", choices.uploads().limits().files())));
        tasks = new GroupsFields<>(
                "tasks",
                new Rows.Wording(texts.get("task"), texts.get("task.add"), texts.get("task.remove")),
                () -> new TaskFields(texts, choices));
        seat = new SeatFields(texts, choices.register());
        websites = lines(texts, texts.field("recordCard.websites"));
        foundingAct = files(texts, "foundingAct", 1);
        documents = files(texts, "documents", choices.uploads().limits().files());
        practices.setLabel(texts.get("partnership.practices"));
        practices.setHelperText(texts.get("hint.chooser"));
        practices.setItemLabelGenerator(PracticeSource.Choice::title);
        practices.setItems(query ->
                choices.practices().find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        practices.addClassName("wide");
        part("partner.part.names", names);
        part("partner.part.basics", together(form, term.from(), term.until(), topics, websites, published));
        part("partnership.part.members", memberships);
        part("partnership.part.mission", mission, goals);
        part("partnership.part.initiatives", initiatives);
        part("partnership.part.tasks", tasks);
        part(
                "partnership.part.documents",
                new H3(texts.get("partnership.foundingAct")),
                foundingAct,
                new H3(texts.get("partnership.documents")),
                documents);
        part("partnership.part.practices", new Paragraph(texts.get("partnership.practices.hint")), practices);
        part("partner.part.seat", seat);
    }

    private AttachmentsFields files(Texts texts, String path, int most) {
        String hint = texts.get("entry.upload.hint", choices.uploads().limits().bytes() / 1_000_000);
        return new AttachmentsFields(
                texts, choices.uploads(), new AttachmentsFields.Kind(path, most, hint, choices::takeFile), this::touch);
    }

    private static TextArea lines(Texts texts, String label) {
        TextArea area = new TextArea(label);
        area.setHelperText(texts.get("hint.lines"));
        area.setWidthFull();
        return area;
    }

    private static Div together(Component... fields) {
        Div together = new Div(fields);
        together.addClassName("fields");
        return together;
    }

    @Override
    void fill(Partnership partnership) {
        if (partnership.version() == 0) {
            names.ask();
        } else {
            names.show(partnership.names());
        }
        form.setValue(partnership.form());
        term.show(partnership.term());
        topics.show(partnership.topics());
        published.setValue(partnership.published());
        mission.setText(partnership.mission());
        goals.setValue(Facts.lines(partnership.goals().stream()));
        memberships.show(partnership);
        initiatives.show(partnership.initiatives(), InitiativeFields::show);
        tasks.show(partnership.tasks(), TaskFields::show);
        seat.show(partnership.seat());
        websites.setValue(Facts.lines(partnership.websites().stream()));
        foundingAct.show(partnership.foundingAct().stream().toList());
        documents.show(partnership.documents());
        practices.setValue(partnership.practices().stream()
                .map(id -> new PracticeSource.Choice(id, choices.practices().title(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    @Override
    Partnership read(Partnership onto, Reading reading) {
        Partnership.Builder read = onto.toBuilder()
                .names(names.read(onto.names(), reading))
                .form(form.getValue())
                .term(term.read("term", reading))
                .topics(topics.read())
                .published(published.getValue())
                .mission(mission.read("mission", reading))
                .goals(reading.lines("goals", goals.getValue(), Function.identity()))
                .memberships(memberships.read(reading))
                .initiatives(initiatives.read(InitiativeFields::read, reading))
                .tasks(tasks.read(TaskFields::read, reading))
                .seat(seat.read(reading))
                .websites(reading.lines("websites", websites.getValue(), WebAddress::new))
                .foundingAct(foundingAct.read().stream().findFirst())
                .documents(documents.read())
                .practices(practices(onto));
        Partnership partnership = read.build();
        return onto.version() == 0
                ? read.slug(Slug.from(partnership.names().latest().text())).build()
                : partnership;
    }

    /** Those that were there before in their order, then those that were added. */
    private List<PracticeId> practices(Partnership before) {
        List<PracticeId> chosen =
                practices.getValue().stream().map(PracticeSource.Choice::id).toList();
        return Stream.concat(before.practices().stream().filter(chosen::contains), chosen.stream())
                .distinct()
                .toList();
    }

    @Override
    Stream<FormField> fields() {
        return Stream.of(
                        names.fields(),
                        Stream.of(new FormField("form", form)),
                        term.fields("term"),
                        Stream.of(
                                new FormField("topics", topics),
                                new FormField("websites", websites),
                                new FormField("published", published)),
                        memberships.fields(),
                        Stream.of(mission.field("mission"), new FormField("goals", goals)),
                        initiatives.fields(InitiativeFields::fields),
                        tasks.fields(TaskFields::fields),
                        foundingAct.fields(),
                        documents.fields(),
                        Stream.of(new FormField("practices", practices)),
                        seat.fields())
                .flatMap(some -> some);
    }

    @Override
    void setFixed(boolean fixed) {
        names.setFixed(fixed);
        memberships.setFixed(fixed);
        initiatives.setFixed(fixed);
        initiatives.all().forEach(row -> row.setFixed(fixed));
        tasks.setFixed(fixed);
        foundingAct.setFixed(fixed);
        documents.setFixed(fixed);
        seat.setFixed(fixed);
    }
}
