package org.praktyki.servlet;

import java.util.List;
import java.util.Locale;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;

/** What an integrator writes to add a widget: one that welcomes a place. */
final class WelcomePlugin implements Plugin {

    @Override
    public String name() {
        return "welcome";
    }

    @Override
    public void install(Praktyki.Builder builder) {
        builder.contribute(Widget.class, new Welcome());
    }

    /** The widget. */
    static final class Welcome implements Widget {

        @Override
        public String name() {
            return "welcome";
        }

        @Override
        public String title(Locale locale) {
            return locale.getLanguage().equals("en") ? "Welcome" : "Powitanie";
        }

        @Override
        public List<WidgetOption> options() {
            return List.of(
                    WidgetOption.one(
                            "place",
                            new WidgetOption.Text(40),
                            locale -> locale.getLanguage().equals("en") ? "Place" : "Miejscowość"),
                    WidgetOption.one("since", new WidgetOption.WholeNumber(1990, 2100), locale -> "Od"));
        }

        @Override
        public String html(Embedding embedding) {
            String place = embedding.value("place").orElse("Witajcie");
            if (place.equals("Atlantyda")) {
                throw new RefusedOptionException("place: Atlantyda utonęła");
            }
            String welcome = embedding.locale().getLanguage().equals("en") ? "Welcome: " : "Witamy: ";
            return "<p class=\"welcome\"><a href=\"" + embedding.link("/practices") + "\">" + welcome
                    + Embedding.escaped(place) + "</a></p>";
        }
    }
}
