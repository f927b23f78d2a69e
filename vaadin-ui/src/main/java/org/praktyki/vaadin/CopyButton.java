package org.praktyki.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;

/**
 * Puts a text on the clipboard of whoever clicks. That is done by the browser at once: after a way to the server and back some would
 * no longer take it for the person's own wish. Where pages come without TLS browsers have no clipboard of the new kind, so that the
 * old one is used.
 */
final class CopyButton extends Button {

    private static final String COPYING = """
            const button = this;
            const text = $0;
            const tell = done => button.dispatchEvent(new CustomEvent(done ? 'text-copied' : 'text-not-copied'));
            const copyOld = () => {
              const area = document.createElement('textarea');
              area.value = text;
              area.setAttribute('readonly', '');
              area.className = 'unseen';
              button.after(area);
              area.select();
              const done = document.execCommand('copy');
              area.remove();
              button.focus();
              return done;
            };
            button.onclick = () => {
              if (navigator.clipboard) {
                navigator.clipboard.writeText(text).then(() => tell(true), () => tell(copyOld()));
              } else {
                tell(copyOld());
              }
            };
            """;

    private final String text;

    /**
     * A button for a text.
     *
     * @param key of what the button says; with {@code .done} behind it of what is said afterwards
     */
    CopyButton(Texts texts, String key, String text) {
        super(texts.get(key));
        this.text = text;
        getElement().addEventListener("text-copied", event -> Notices.success(texts.get(key + ".done")));
        getElement().addEventListener("text-not-copied", event -> Notices.failure(texts.get("copy.failed")));
    }

    /** What it copies. */
    String text() {
        return text;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(COPYING, text);
    }
}
