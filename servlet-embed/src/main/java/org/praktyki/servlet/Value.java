package org.praktyki.servlet;

import java.time.LocalDate;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.WebAddress;

/**
 * A value on the record card, ready to be shown.
 *
 * @param kind how it is shown
 * @param text what is read
 * @param machine the address of a link, the ISO form of a date, the language of a phrase; empty for mere text
 */
record Value(Kind kind, String text, String machine) {

    /** How a value is shown. */
    enum Kind {
        /** As it is. */
        TEXT,
        /** As someone wrote it, in a language that may not be the page's. */
        PHRASE,
        /** As the source wrote it, where it could not be read as typed data. */
        LITERAL,
        /** As a link. */
        LINK,
        /** As a date. */
        DATE
    }

    static Value text(String text) {
        return new Value(Kind.TEXT, text, "");
    }

    static Value phrase(String text, String language) {
        return new Value(Kind.PHRASE, Typography.text(text, language), language);
    }

    static Value literal(String text) {
        return new Value(Kind.LITERAL, text, "");
    }

    static Value date(LocalDate date, Texts texts) {
        return new Value(Kind.DATE, texts.date(date), date.toString());
    }

    /** A date with words around it. */
    static Value date(LocalDate date, String text) {
        return new Value(Kind.DATE, text, date.toString());
    }

    static Value website(WebAddress address) {
        return new Value(Kind.LINK, address.display(), address.value());
    }

    static Value email(EmailAddress address) {
        return new Value(Kind.LINK, address.value(), "mailto:" + address.value());
    }

    static Value phone(PhoneNumber number) {
        return new Value(Kind.LINK, number.display().replace(' ', '\u00a0'), "tel:" + number.value());
    }
}
