package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;

/**
 * The browser's own question before a tab with something unsaved is closed or reloaded. What is being typed is known to
 * the server only when its field is left, so the browser watches for itself.
 */
final class LeaveGuard {

    private LeaveGuard() {}

    /** Starts watching the fields inside a component, for as long as it is shown. */
    static void watch(Component form) {
        form.getElement().executeJs("""
                const form = this;
                const touched = () => { form.unsaved = true; };
                form.unsaved = false;
                form.addEventListener('input', touched);
                form.addEventListener('change', touched);
                form.addEventListener('click', event => {
                    if (event.target.closest('.rows vaadin-button, .findings vaadin-button')) { touched(); }
                });
                const guard = event => {
                    if (!form.isConnected) {
                        window.removeEventListener('beforeunload', guard);
                    } else if (form.unsaved) {
                        event.preventDefault();
                    }
                };
                window.addEventListener('beforeunload', guard);
                """);
    }

    /** There is something unsaved now, of which the browser saw nothing. */
    static void touch(Component form) {
        form.getElement().executeJs("this.unsaved = true");
    }

    /** There is nothing unsaved now. */
    static void reset(Component form) {
        form.getElement().executeJs("this.unsaved = false");
    }
}
