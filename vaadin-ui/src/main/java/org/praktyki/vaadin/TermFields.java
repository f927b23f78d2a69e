package org.praktyki.vaadin;

import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Term;

/**
 * From when until when something holds.
 *
 * @param from the first day
 * @param until the first day on which it no longer holds
 */
record TermFields(PartialDateField from, PartialDateField until) {

    TermFields(Texts texts) {
        this(
                new PartialDateField(texts, texts.get("term.field.from")),
                new PartialDateField(texts, texts.get("term.field.until")));
    }

    void show(Term term) {
        from.show(term.from());
        until.show(term.until());
    }

    /** The term; what cannot be one is a finding. */
    Term read(String path, Reading reading) {
        Optional<PartialDate> begins = from.read(path, reading);
        Optional<PartialDate> ends = until.read(path + ".until", reading);
        try {
            return new Term(begins, ends);
        } catch (InvalidValueException e) {
            reading.refuse(path + ".until", until.getValue(), e.problem());
            return Term.ALWAYS;
        }
    }

    /** The term as far as it can be understood. */
    Term understood() {
        try {
            return new Term(from.understood(), until.understood());
        } catch (InvalidValueException e) {
            return Term.ALWAYS;
        }
    }

    /** Calls whenever something else stands in them. */
    void whenChanged(Runnable told) {
        from.addValueChangeListener(change -> told.run());
        until.addValueChangeListener(change -> told.run());
    }

    /** What is wrong with the term as a whole is said beside its beginning. */
    Stream<FormField> fields(String path) {
        return Stream.of(new FormField(path + ".until", until), new FormField(path, from));
    }
}
