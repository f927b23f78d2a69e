package org.praktyki.vaadin;

import com.vaadin.flow.component.html.Span;

/** Whether everyone may see a thing. */
final class EntryBadge {

    private EntryBadge() {}

    static Span of(Texts texts, boolean published) {
        Span badge = new Span();
        show(badge, texts, published);
        return badge;
    }

    /** Says it in a badge that is there already. */
    static void show(Span badge, Texts texts, boolean published) {
        badge.setText(texts.get(published ? "entry.published" : "entry.unpublished"));
        badge.setClassName("badge " + (published ? "badge-public" : "badge-draft"));
    }
}
