package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.praktyki.core.practice.Life;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;

/** Where a practice stands and what its life has brought, with what can be done about it. */
final class StatusLine extends Composite<Div> {

    private final transient Texts texts;
    private final transient Stepping stepping;
    private boolean pressed;

    StatusLine(Texts texts, Stepping stepping) {
        this.texts = texts;
        this.stepping = stepping;
        getContent().addClassName("standing");
        getContent().getElement().setAttribute("tabindex", "-1");
    }

    void show(Practice practice) {
        getContent().removeAll();
        Life life = practice.life();
        life.reason()
                .ifPresent(reason -> line(reason(practice.status(), reason)).addClassName("standing-reason"));
        life.liveVersion()
                .filter(version -> version != practice.version())
                .ifPresent(version -> live(practice, version));
        life.publishAt().ifPresent(at -> {
            Div line = line(texts.get("schedule.at", texts.moment(at)));
            if (stepping.mayCallOff(practice)) {
                line.add(button("schedule.callOff", stepping::callOff));
            }
        });
        if (practice.isLive() && practice.status() != PracticeStatus.ARCHIVED) {
            review(practice, life);
        }
        life.author().ifPresent(author -> line(texts.get("author.is", author)));
        getContent().setVisible(getContent().getComponentCount() > 0);
        if (pressed) {
            // the button that was pressed is gone, and whoever works by keyboard would be back at the top of the page
            getContent().getElement().callJsFunction("focus");
            pressed = false;
        }
    }

    private String reason(PracticeStatus status, String reason) {
        return switch (status) {
            case RETURNED, ARCHIVED, WITHDRAWN -> texts.get("reason." + status, reason);
            default -> texts.get("reason.other", reason);
        };
    }

    private void live(Practice practice, long version) {
        Div line = line(texts.get("live.beside", Long.toString(version), Long.toString(practice.version())));
        line.add(button("live.compare", stepping::compare));
        if (stepping.mayDiscard(practice)) {
            line.add(button("live.discard", stepping::discard));
        }
    }

    private void review(Practice practice, Life life) {
        Div line = line(life.reviewBy()
                .map(day -> texts.get("review.by", texts.date(day)))
                .orElseGet(() -> texts.get("review.none")));
        life.confirmedOn().ifPresent(day -> line.add(new Span(texts.get("review.confirmed", texts.date(day)))));
        if (stepping.mayConfirm(practice)) {
            line.add(button("confirm", stepping::confirm));
        }
    }

    private Div line(String text) {
        Div line = new Div(new Span(text));
        line.addClassName("standing-line");
        getContent().add(line);
        return line;
    }

    private Button button(String key, Runnable run) {
        Button button = new Button(texts.get(key), click -> {
            pressed = true;
            run.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
