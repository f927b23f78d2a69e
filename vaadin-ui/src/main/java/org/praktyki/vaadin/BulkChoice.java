package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Permission;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.BulkChange;
import org.praktyki.core.practice.Step;
import org.praktyki.core.taxonomy.CategoryTree;

/** What is to be done to many practices, chosen from what the actor's roles allow at all. */
final class BulkChoice extends Composite<Div> {

    /** The kinds of change, each with its own fields. */
    enum Kind {
        TAKE,
        MOVE,
        REVIEW_BY,
        CONFIRM,
        ADD_KEYWORD,
        REMOVE_KEYWORD,
        ASSIGN
    }

    private final transient Texts texts;
    private final Select<Kind> kind = new Select<>();
    private final Select<Step> step = new Select<>();
    private final TextArea reason = new TextArea();
    private final TopicSelect topic;
    private final DateField day;
    private final TextField keyword = new TextField();
    private final ComboBox<String> account = new ComboBox<>();
    private final Paragraph hint = new Paragraph();

    /**
     * A choice of nothing yet.
     *
     * @param authors accounts to choose from; another name can be typed
     */
    BulkChoice(CategoryTree topics, List<String> authors, Actor actor, Texts texts) {
        this.texts = texts;
        this.topic = new TopicSelect(topics, texts);
        this.day = new DateField(texts, texts.field("life.reviewBy"));
        kind.setLabel(texts.get("bulk.kind"));
        kind.setItems(kinds(actor));
        kind.setItemLabelGenerator(value -> value == null ? "" : texts.get("bulk.kind." + value));
        kind.addValueChangeListener(change -> arrange());
        step.setLabel(texts.get("bulk.step"));
        step.setItems(steps(actor));
        step.setItemLabelGenerator(value -> value == null ? "" : texts.get("bulk.step." + value));
        step.addValueChangeListener(change -> arrange());
        reason.setLabel(texts.field("life.reason"));
        reason.setHelperText(texts.get("bulk.reason.hint"));
        topic.setEmptySelectionCaption(texts.get("bulk.topic.none"));
        keyword.setLabel(texts.get("bulk.keyword"));
        account.setLabel(texts.get("bulk.account"));
        account.setItems(authors);
        account.setAllowCustomValue(true);
        account.addCustomValueSetListener(typed -> account.setValue(typed.getDetail()));
        fields().forEach(field -> ((HasValidation) field).setManualValidation(true));
        getContent().addClassName("bulk-choice");
        getContent().add(kind, step, reason, topic, day, keyword, account, hint);
        arrange();
    }

    private List<Component> fields() {
        return List.of(kind, step, reason, topic, day, keyword, account);
    }

    private static List<Kind> kinds(Actor actor) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.TAKE));
        if (actor.may(Permission.EDIT_PRACTICES)) {
            kinds.addAll(List.of(Kind.MOVE, Kind.REVIEW_BY, Kind.CONFIRM, Kind.ADD_KEYWORD, Kind.REMOVE_KEYWORD));
        }
        if (actor.may(Permission.EDIT_PRACTICES) && actor.may(Permission.REVIEW_PRACTICES)) {
            kinds.add(Kind.ASSIGN);
        }
        return kinds;
    }

    /** To start a revision of many practices is of no use: it starts by itself when one is changed. */
    private static List<Step> steps(Actor actor) {
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.REVISE && actor.may(step.permission()))
                .toList();
    }

    private void arrange() {
        Kind chosen = kind.getValue();
        step.setVisible(chosen == Kind.TAKE);
        reason.setVisible(chosen == Kind.TAKE
                && step.getValue() != null
                && step.getValue().needsReason());
        topic.setVisible(chosen == Kind.MOVE);
        day.setVisible(chosen == Kind.REVIEW_BY);
        keyword.setVisible(chosen == Kind.ADD_KEYWORD || chosen == Kind.REMOVE_KEYWORD);
        account.setVisible(chosen == Kind.ASSIGN);
        hint.setVisible(chosen == Kind.CONFIRM);
        hint.setText(texts.get("bulk.confirm.hint"));
    }

    /** The change that is chosen; empty where something is missing, which is then said beside its field. */
    Optional<BulkChange> read() {
        fields().forEach(field -> ((HasValidation) field).setInvalid(false));
        Kind chosen = given(kind, kind.getValue());
        return Optional.ofNullable(chosen).flatMap(this::read);
    }

    private Optional<BulkChange> read(Kind chosen) {
        return switch (chosen) {
            case TAKE -> step();
            case MOVE -> Optional.of(new BulkChange.Move(topic.read()));
            case REVIEW_BY -> day();
            case CONFIRM -> Optional.of(new BulkChange.Confirm());
            case ADD_KEYWORD ->
                Optional.ofNullable(text(keyword, keyword.getValue())).map(BulkChange.AddKeyword::new);
            case REMOVE_KEYWORD ->
                Optional.ofNullable(text(keyword, keyword.getValue())).map(BulkChange.RemoveKeyword::new);
            case ASSIGN ->
                Optional.ofNullable(text(account, account.getValue())).map(BulkChange.Assign::new);
        };
    }

    private Optional<BulkChange> step() {
        Step taken = given(step, step.getValue());
        if (taken == null) {
            return Optional.empty();
        }
        String why = taken.needsReason() ? text(reason, reason.getValue()) : null;
        return taken.needsReason() && why == null
                ? Optional.empty()
                : Optional.of(new BulkChange.Take(taken, Optional.ofNullable(why)));
    }

    private Optional<BulkChange> day() {
        try {
            Reading reading = new Reading();
            LocalDate chosen = day.read("life.reviewBy", reading);
            reading.finish();
            return Optional.of(new BulkChange.ReviewBy(Optional.ofNullable(chosen)));
        } catch (InvalidException e) {
            e.findings().forEach(finding -> refuse(day, finding.problem()));
            return Optional.empty();
        }
    }

    private @Nullable String text(HasValidation field, @Nullable String value) {
        return given(field, value == null || value.isBlank() ? null : value.strip());
    }

    private <T> @Nullable T given(HasValidation field, @Nullable T value) {
        if (value == null) {
            refuse(field, Problem.REQUIRED);
        }
        return value;
    }

    private void refuse(HasValidation field, Problem problem) {
        field.setErrorMessage(problem.message(texts.locale()));
        field.setInvalid(true);
    }
}
