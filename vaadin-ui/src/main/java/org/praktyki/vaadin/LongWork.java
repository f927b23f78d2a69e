package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.exchange.Progress;

/**
 * Work that takes its time, with how far it has come. It is done in a thread of its own and goes on whatever becomes of the window,
 * which asks every now and then; nothing is pushed.
 */
final class LongWork extends Composite<Div> {

    private static final int ASK_EVERY = 400;

    private final ProgressBar bar = new ProgressBar();
    private final Paragraph says = new Paragraph();
    private final transient Texts texts;
    private final String key;
    private volatile double share;
    private volatile long records;
    private transient CompletableFuture<?> running = CompletableFuture.completedFuture(null);

    /**
     * Shows nothing yet.
     *
     * @param key of what is said while it goes on, with the number of records done
     */
    LongWork(Texts texts, String key) {
        this.texts = texts;
        this.key = key;
        says.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", texts.get(key + ".bar"));
        getContent().addClassName("long-work");
        getContent().add(says, bar);
        say();
    }

    /**
     * Begins.
     *
     * @param task is given whom to tell how far it has come
     * @param done is given in the window what came of it: a result, or what was thrown instead
     */
    <T> void start(Function<Progress, T> task, BiConsumer<@Nullable T, @Nullable Throwable> done) {
        CompletableFuture<T> result = new CompletableFuture<>();
        running = result;
        UI ui = UI.getCurrent();
        Asking asking = new Asking(ui);
        asking.registration = ui.addPollListener(poll -> {
            say();
            if (result.isDone()) {
                asking.end();
                done.accept(result.isCompletedExceptionally() ? null : result.join(), failure(result));
            }
        });
        ui.setPollInterval(ASK_EVERY);
        Thread.ofVirtual().name("praktyki-work").start(() -> {
            try {
                result.complete(task.apply(this::at));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
    }

    /** What keeps the window asking. */
    private static final class Asking {
        private final UI ui;
        private @Nullable Registration registration;

        Asking(UI ui) {
            this.ui = ui;
        }

        void end() {
            ui.setPollInterval(-1);
            if (registration != null) {
                registration.remove();
            }
        }
    }

    private static @Nullable Throwable failure(CompletableFuture<?> result) {
        return result.isCompletedExceptionally() ? result.exceptionNow() : null;
    }

    /** Is told in the thread of the work. */
    private void at(String file, long done, long total, long number) {
        share = total > 0 ? Math.min(1, (double) done / total) : 0;
        records = number;
    }

    private void say() {
        bar.setValue(share);
        says.setText(texts.get(key, records));
    }

    /** What completes when the work is done, well or not. */
    CompletableFuture<?> running() {
        return running;
    }
}
