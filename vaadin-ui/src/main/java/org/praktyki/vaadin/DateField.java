package org.praktyki.vaadin;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.finding.Problem;

/**
 * A date as the panel's language writes it, the week beginning on Monday. Both 2026-03-02 and 2.03.2026 are understood.
 */
final class DateField extends DatePicker {

    private static final String ISO = "yyyy-MM-dd";

    DateField(Texts texts, String label) {
        setLabel(label);
        setLocale(texts.locale());
        setI18n(words(texts));
        setClearButtonVisible(true);
        // a calendar that opens while one types takes the tabulator on its way to the next field
        setAutoOpen(false);
    }

    /** The words of a calendar in the panel's language. */
    static DatePickerI18n words(Texts texts) {
        Locale locale = texts.locale();
        List<DayOfWeek> sundayFirst = Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(6))
                .toList();
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(sundayFirst.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdaysShort(sundayFirst.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList())
                .setFirstDayOfWeek(1)
                .setDateFormats(texts.get("date.typed"), ISO, "d.M.yyyy", "d-M-yyyy", "d/M/yyyy")
                .setToday(texts.get("date.today"))
                .setCancel(texts.get("cancel"))
                .setDialogAccessibleName(texts.get("date.calendar"))
                .setBadInputErrorMessage(Problem.NOT_A_DATE.message(locale));
    }

    /** The date; text that is none is a finding. */
    @Nullable
    LocalDate read(String path, Reading reading) {
        if (isInputUnparsable()) {
            reading.refuse(path, "", Problem.NOT_A_DATE);
        }
        return getValue();
    }
}
