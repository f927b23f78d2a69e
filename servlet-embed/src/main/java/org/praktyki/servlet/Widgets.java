package org.praktyki.servlet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;

/** The widgets of an installation: the library's own, and those that integrators add. */
final class Widgets {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 40;

    /** What stands where the names of widgets do. */
    private static final Set<String> RESERVED = Set.of("frame");

    /** What is asked of all widgets, or of their elements alone. */
    private static final Set<String> COMMON = Set.of("lang", "portal", "heading", "heading-level", "theme", "reserve");

    private final Map<String, Widget> byName;

    private Widgets(Map<String, Widget> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** The library's own and those contributed. */
    static Widgets of(Praktyki praktyki, Renderer renderer) {
        List<Widget> all = new ArrayList<>(List.of(
                new ListWidget(renderer),
                new CardWidget(renderer),
                new SearchWidget(renderer),
                new MapWidget(renderer),
                new TopicsWidget(renderer),
                new PartnerWidget(renderer),
                new PartnershipWidget(renderer),
                new IndicatorWidget(renderer),
                new OutcomeWidget(renderer),
                new CounterWidget(renderer)));
        all.addAll(praktyki.contributions(Widget.class));
        return of(all);
    }

    /**
     * These and no others.
     *
     * @throws IllegalStateException where two go by the same name, or one by a name that has another meaning
     */
    static Widgets of(List<Widget> all) {
        Map<String, Widget> byName = new LinkedHashMap<>();
        for (Widget widget : all) {
            check(widget);
            Widget other = byName.putIfAbsent(widget.name(), widget);
            if (other != null) {
                throw new IllegalStateException("Two widgets go by the name \"%s\": %s and %s"
                        .formatted(
                                widget.name(),
                                other.getClass().getName(),
                                widget.getClass().getName()));
            }
        }
        return new Widgets(byName);
    }

    private static void check(Widget widget) {
        requireName(widget.name());
        boolean taken = RESERVED.contains(widget.name())
                || widget.options().stream().map(WidgetOption::name).anyMatch(COMMON::contains);
        if (taken) {
            throw new IllegalStateException(
                    "The widget \"%s\" or one of its options goes by a name that has another meaning"
                            .formatted(widget.name()));
        }
    }

    /** Refuses what could not stand in an address, an element's name and an attribute. */
    static void requireName(String name) {
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a widget or an option: \"" + name + "\"");
        }
    }

    Optional<Widget> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<Widget> all() {
        return byName.values();
    }
}
