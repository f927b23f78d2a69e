package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.practice.Comment;
import org.praktyki.core.practice.Comments;
import org.praktyki.core.practice.PracticeId;

/** What those who work on a practice say to each other, beside its form: the open notes are what is left to do. */
final class CommentsPanel extends Composite<Aside> {

    private static final String WHOLE = "";

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Comments comments;
    private final PracticeForm form;
    private final H2 heading = new H2();
    private final UnorderedList list = new UnorderedList();
    private final Select<String> field = new Select<>();
    private final TextArea text = new TextArea();
    private transient PracticeId practice = PracticeId.random();

    CommentsPanel(Desk desk, PracticeForm form) {
        this.desk = desk;
        this.texts = desk.texts();
        this.comments = desk.praktyki().comments();
        this.form = form;
        field.setLabel(texts.get("comments.field"));
        field.setItemLabelGenerator(this::label);
        text.setLabel(texts.get("comments.text"));
        text.setMaxLength(Comment.MAX_TEXT);
        text.setManualValidation(true);
        Button add = new Button(texts.get("comments.add"), click -> add());
        Div write = new Div(text, field, add);
        write.addClassName("comment-new");
        getContent().addClassNames("part", "comments");
        getContent().getElement().setAttribute("aria-label", texts.get("comments"));
        getContent().add(heading, list, write);
    }

    private String label(String path) {
        return path.equals(WHOLE) ? texts.get("comments.whole") : texts.field(path);
    }

    /** Shows the comments on a practice. */
    void show(PracticeId id) {
        practice = id;
        List<Comment> all = comments.list(desk.actor(), id);
        heading.setText(
                texts.get("comments.open", all.stream().filter(Comment::isOpen).count()));
        list.removeAll();
        all.forEach(comment -> list.add(item(comment)));
        list.setVisible(!all.isEmpty());
        field.setItems(paths());
        field.setValue(WHOLE);
    }

    /** How many comments on a practice are open. */
    long open(PracticeId id) {
        return comments.list(desk.actor(), id).stream().filter(Comment::isOpen).count();
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(WHOLE));
        paths.addAll(form.paths());
        return paths;
    }

    private ListItem item(Comment comment) {
        Span who = new Span(texts.get("comments.by", comment.author(), texts.moment(comment.at())));
        who.addClassName("comment-by");
        ListItem item = new ListItem(who);
        item.setClassName("comment-done", !comment.isOpen());
        comment.field().ifPresent(path -> {
            Button go = new Button(label(path), click -> form.focus(path));
            go.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            item.add(go);
        });
        Paragraph said = new Paragraph(comment.text());
        item.add(said);
        comment.resolution()
                .ifPresent(done -> item.add(new Span(texts.get("comments.done", done.by(), texts.moment(done.at())))));
        item.add(toggle(comment));
        return item;
    }

    private Button toggle(Comment comment) {
        String word = texts.get(comment.isOpen() ? "comments.resolve" : "comments.reopen");
        Button toggle = new Button(word, click -> {
            if (comment.isOpen()) {
                comments.resolve(desk.actor(), comment.id());
            } else {
                comments.reopen(desk.actor(), comment.id());
            }
            show(practice);
            text.focus();
        });
        toggle.setAriaLabel(word + ": " + comment.text());
        toggle.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return toggle;
    }

    private void add() {
        try {
            text.setInvalid(false);
            Optional<String> path = Optional.ofNullable(field.getValue());
            comments.add(desk.actor(), practice, path, text.getValue());
            text.clear();
            show(practice);
            Notices.success(texts.get("comments.added"));
        } catch (InvalidException e) {
            Finding problem = e.findings().get(0);
            text.setErrorMessage(texts.problem(problem));
            text.setInvalid(true);
            text.focus();
        }
    }
}
