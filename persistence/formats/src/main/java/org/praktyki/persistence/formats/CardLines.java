package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A record card as labels with the lines that belong to them.
 *
 * @param entries in the page's order; a label stands there as often as on the page
 * @param strays lines that belong to no label
 */
record CardLines(List<Entry> entries, List<String> strays) {

    /** Something like "Liczba radnych:" that is no label we know; an address with its scheme is none. */
    private static final Pattern OTHER_LABEL = Pattern.compile("\\p{Lu}[^:]{1,50}:(?!//).*", Pattern.DOTALL);

    /** Labels that below "Osoby kontaktowe" are the contact's own. */
    private static final Set<String> OF_A_CONTACT = Set.of("e mail", "email", "kontakt");

    /**
     * A label and what it says.
     *
     * @param label which
     * @param lines stripped; none is blank, except that blank ones stay between contacts
     */
    record Entry(Label label, List<String> lines) {}

    static CardLines of(List<Line> lines) {
        return new Splitter().split(lines);
    }

    private static final class Splitter {
        private final List<Entry> entries = new ArrayList<>();
        private final List<String> strays = new ArrayList<>();
        private Optional<Entry> open = Optional.empty();
        private boolean afterBlank;
        private boolean afterFunding;

        CardLines split(List<Line> lines) {
            for (Line line : lines) {
                if (line.isBlank()) {
                    blank();
                } else {
                    take(line);
                    afterBlank = false;
                }
            }
            return new CardLines(entries, strays);
        }

        private void blank() {
            open.filter(entry -> entry.label() == Label.CONTACTS)
                    .ifPresent(entry -> entry.lines().add(""));
            afterBlank = true;
            afterFunding = false;
        }

        private void take(Line line) {
            Optional<Label.Labelled> labelled = Label.at(line.text()).filter(this::isOfTheCard);
            if (labelled.isPresent()) {
                begin(labelled.get());
            } else if (Sponsors.isFunding(line)) {
                open = Optional.empty();
                afterFunding = true;
            } else if (open.filter(entry -> goesOn(entry, line.text())).isPresent()) {
                open.get().lines().add(line.text());
            } else if (!afterFunding || !Character.isLowerCase(line.text().codePointAt(0))) {
                strays.add(line.words());
                open = Optional.empty();
            }
        }

        private void begin(Label.Labelled labelled) {
            Entry entry = new Entry(labelled.label(), new ArrayList<>());
            if (!labelled.value().isEmpty()) {
                entry.lines().add(labelled.value());
            }
            entries.add(entry);
            open = Optional.of(entry);
            afterFunding = false;
        }

        private boolean isOfTheCard(Label.Labelled labelled) {
            return open.filter(entry -> entry.label() == Label.CONTACTS).isEmpty()
                    || !OF_A_CONTACT.contains(labelled.wording());
        }

        private boolean goesOn(Entry entry, String text) {
            return switch (entry.label()) {
                case CONTACTS -> true;
                case WEBSITES, EMAILS -> !OTHER_LABEL.matcher(text).matches() && (!afterBlank || isAddress(text));
                default ->
                    !OTHER_LABEL.matcher(text).matches()
                            && (!afterBlank || entry.lines().isEmpty());
            };
        }

        private static boolean isAddress(String text) {
            return text.indexOf(' ') < 0 && text.indexOf('.') > 0;
        }
    }
}
