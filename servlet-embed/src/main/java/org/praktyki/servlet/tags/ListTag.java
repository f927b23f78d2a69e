package org.praktyki.servlet.tags;

/** The newest practices, by any filter of the public list. */
public final class ListTag extends WidgetTag {

    /** Made by the container. */
    public ListTag() {
        setName("list");
    }
}
