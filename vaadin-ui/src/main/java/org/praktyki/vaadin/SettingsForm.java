package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.settings.PublicUsage;
import org.praktyki.core.settings.SectionTemplate;
import org.praktyki.core.settings.Settings;
import org.praktyki.core.settings.TileSource;
import org.praktyki.core.text.Slug;

/** All that an administrator decides. It knows no store of settings: whoever shows it reads what is to be saved. */
final class SettingsForm extends Composite<Div> {

    private final transient Texts texts;
    private final ErrorSummary errors;
    private final TextField name = new TextField();
    private final LogoField logo;
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final Select<String> first = new Select<>();
    private final TemplateFields template;
    private final TileFields tiles;
    private final CounterFields counter;
    private final IntegerField retention = new IntegerField();
    private final IntegerField review = new IntegerField();
    private final IntegerField messages = new IntegerField();
    private transient Settings base = Settings.DEFAULT;
    private transient List<Object> saved = List.of();
    private boolean showing;

    SettingsForm(Texts texts, LogoField logo) {
        this.texts = texts;
        this.logo = logo;
        this.errors = new ErrorSummary(texts);
        this.template = new TemplateFields(texts);
        this.tiles = new TileFields(texts);
        this.counter = new CounterFields(texts);
        name.setLabel(texts.get("settings.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(Settings.MAX_NAME);
        languages();
        months(retention, "settings.retention");
        months(review, "settings.review");
        months(messages, "settings.messages");
        Stream.<HasValidation>of(name, languages, first, retention, review, messages)
                .forEach(field -> field.setManualValidation(true));
        getContent().addClassName("practice-form");
        getContent()
                .add(
                        errors,
                        part("settings.part.site", fields(name, logo)),
                        part("settings.part.languages", fields(languages, first)),
                        part("settings.part.sections", new Paragraph(texts.get("settings.sections.hint")), template),
                        part("settings.part.deadlines", fields(review, messages, retention)),
                        part(
                                "settings.part.map",
                                new Paragraph(texts.get("settings.map.hint")),
                                fields(tiles.inputs())),
                        part(
                                "settings.part.usage",
                                new Paragraph(texts.get("settings.usage.hint")),
                                fields(counter.inputs())));
    }

    private void languages() {
        languages.setLabel(texts.get("settings.languages"));
        languages.setItems(Arrays.stream(Locale.getISOLanguages())
                .sorted(Comparator.comparing(tag -> Slug.fold(language(tag))))
                .toList());
        languages.setItemLabelGenerator(this::language);
        languages.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        languages.addValueChangeListener(change -> speak());
        first.setLabel(texts.get("settings.language.first"));
        first.setItemLabelGenerator(tag -> tag == null ? "" : language(tag));
        first.addValueChangeListener(change -> speak());
    }

    private String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(texts.locale());
    }

    private void months(IntegerField field, String key) {
        field.setLabel(texts.get(key));
        field.setHelperText(texts.get(key + ".hint"));
        field.setMin(1);
        field.setMax(1200);
        field.setStepButtonsVisible(true);
    }

    private static Div fields(Component... fields) {
        Div group = new Div(fields);
        group.addClassName("fields");
        return group;
    }

    private Section part(String key, Component... content) {
        Section part = new Section(new H2(texts.get(key)));
        part.add(content);
        part.addClassName("part");
        return part;
    }

    private void speak() {
        if (!showing) {
            showing = true;
            List<String> chosen = chosen();
            first.setItems(chosen);
            first.setValue(chosen.isEmpty() ? null : chosen.getFirst());
            if (!chosen.isEmpty()) {
                template.speak(chosen);
            }
            showing = false;
        }
    }

    /** The chosen languages, the default one first. */
    private List<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>(languages.getValue());
        List<String> ordered = new ArrayList<>();
        if (first.getValue() != null && chosen.remove(first.getValue())) {
            ordered.add(first.getValue());
        }
        base.languages().stream().filter(chosen::remove).forEach(ordered::add);
        ordered.addAll(chosen);
        return ordered;
    }

    /** Shows settings; whatever was in the form before is gone. */
    void edit(Settings settings) {
        showing = true;
        base = settings;
        errors.clear();
        name.setValue(settings.name());
        logo.show(settings.logo());
        languages.setValue(new LinkedHashSet<>(settings.languages()));
        first.setItems(settings.languages());
        first.setValue(settings.defaultLanguage());
        template.show(settings.sections(), settings.languages());
        tiles.show(settings.tiles());
        counter.show(settings.usage());
        retention.setValue(months(settings.auditRetention()));
        review.setValue(months(settings.reviewEvery()));
        messages.setValue(months(settings.messageRetention()));
        showing = false;
        formFields().forEach(FormField::accept);
        saved = content();
        LeaveGuard.reset(this);
    }

    private static int months(Period period) {
        return Math.toIntExact(period.toTotalMonths());
    }

    private List<Object> content() {
        return Stream.concat(
                        formFields().map(field -> (Object) List.of(field.path(), field.value())),
                        Stream.of(logo.read(), template.content()))
                .toList();
    }

    /** Whether something was changed since. */
    boolean hasUnsavedChanges() {
        return !content().equals(saved);
    }

    /**
     * What is written, put onto a version of the settings.
     *
     * @throws InvalidException with everything that is wrong
     */
    Settings read(Settings onto) {
        formFields().forEach(FormField::accept);
        errors.clear();
        Reading reading = new Reading();
        SectionTemplate sections = template.read(reading);
        Optional<TileSource> background = tiles.read(reading);
        PublicUsage usage = counter.read(reading);
        List<Finding> findings = new ArrayList<>();
        try {
            reading.finish();
        } catch (InvalidException e) {
            findings.addAll(e.findings());
        }
        try {
            Settings read = new Settings(
                    name.getValue(),
                    logo.read(),
                    chosen(),
                    sections,
                    period(retention, onto.auditRetention()),
                    period(review, onto.reviewEvery()),
                    period(messages, onto.messageRetention()),
                    onto.synonyms(),
                    background,
                    usage,
                    onto.version());
            if (findings.isEmpty()) {
                return read;
            }
        } catch (InvalidException e) {
            findings.addAll(0, e.findings());
        }
        throw new InvalidException(findings);
    }

    /** A time that was not changed stays as exact as it was. */
    private static Period period(IntegerField field, Period before) {
        Integer months = field.getValue();
        return months != null && months == months(before) ? before : Period.ofMonths(months == null ? 0 : months);
    }

    /** Says what is wrong, and goes to the first field. */
    void refuse(List<Finding> problems) {
        errors.show(problems, formFields().toList());
    }

    private Stream<FormField> formFields() {
        return Stream.concat(
                Stream.of(
                        new FormField("name", name),
                        new FormField("languages", languages),
                        new FormField("firstLanguage", first),
                        new FormField("reviewEvery", review),
                        new FormField("messageRetention", messages),
                        new FormField("auditRetention", retention)),
                Stream.of(template.fields(), tiles.fields(), counter.fields()).flatMap(fields -> fields));
    }
}
