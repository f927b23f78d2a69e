package org.praktyki.servlet;

import java.util.List;
import java.util.Locale;

/**
 * Something of the portal that other sites show: included on a server, as an element of its own name, or in a frame. All three
 * come from what {@link #html} makes, so a widget is one class. An integrator's is contributed while the installation is wired,
 * {@code builder.contribute(Widget.class, new MyWidget())}, and is then served like those of the library.
 */
public interface Widget {

    /**
     * What it is called in addresses and elements: {@code list} is {@code /embed/v1/list}, {@code /embed/v1/frame/list} and
     * {@code <praktyki-list>}. Small letters and digits in words joined by hyphens; no other widget goes by it.
     */
    String name();

    /** What it shows, in a few words, for those who choose one and those who hear it. */
    String title(Locale locale);

    /** What it can be asked for, in the order in which someone is asked. Anything else is refused by name. */
    List<WidgetOption> options();

    /**
     * What it shows: well-formed HTML that takes the looks of the page around it. It holds no script, style or event handler and
     * no {@code id}, its headings are {@code h3}, its links begin with {@link Embedding#base}, and it is never empty. In the web
     * component a class becomes the shadow part of that name. It follows from the embedding and the installation's state alone,
     * so that answers can be kept.
     *
     * @throws RefusedOptionException where a value is not understood; what an option's kind rules out does not come this far
     */
    String html(Embedding embedding);
}
