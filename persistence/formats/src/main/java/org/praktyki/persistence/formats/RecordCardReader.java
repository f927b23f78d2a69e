package org.praktyki.persistence.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.WebAddress;

/** Reads a record card. What cannot be read as typed data becomes a finding that keeps it literally. */
final class RecordCardReader {

    private static final String CARD = "recordCard";
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+(?:(?:lub|oraz|i)[\\s,;]+)?");

    private final List<Finding> findings;
    private final RecordCard.Builder card = RecordCard.builder();
    /** What each field said where it was met first. */
    private final Map<String, String> said = new HashMap<>();

    private final List<WebAddress> websites = new ArrayList<>();
    private final List<EmailAddress> emails = new ArrayList<>();
    private final List<String> contactLines = new ArrayList<>();
    /** How many values of a list were met, readable or not. */
    private final Map<String, Integer> seen = new HashMap<>();

    private RecordCardReader(List<Finding> findings) {
        this.findings = findings;
    }

    static RecordCard read(List<Line> lines, List<Finding> findings) {
        return new RecordCardReader(findings).read(CardLines.of(lines));
    }

    private RecordCard read(CardLines lines) {
        lines.entries().forEach(this::take);
        lines.strays().forEach(line -> findings.add(new Finding(CARD, line, Problem.UNKNOWN_LINE)));
        RecordCard flat = card.websites(websites).emails(emails).build();
        List<Contact> contacts = ContactReader.read(contactLines, flat.implementingBody(), findings);
        return inOrder(flat.toBuilder().contacts(contacts).build());
    }

    private void take(CardLines.Entry entry) {
        List<String> lines = entry.lines();
        switch (entry.label()) {
            case ENTERED_ON -> typed("enteredOn", lines, CardDate::of, card::enteredOn, Problem.NOT_A_DATE);
            case UPDATED_ON -> typed("updatedOn", lines, CardDate::of, card::updatedOn, Problem.NOT_A_DATE);
            case UNIT_TYPE -> typed("unitType", lines, UnitType::parse, card::unitType, Problem.NOT_A_UNIT_TYPE);
            case VOIVODESHIP ->
                typed("voivodeship", lines, Voivodeship::parse, card::voivodeship, Problem.NOT_A_VOIVODESHIP);
            case POPULATION -> typed("population", lines, Headcount::of, this::population, Problem.NOT_A_NUMBER);
            case LOCALITY -> text("locality", lines, card::locality);
            case POWIAT -> text("powiat", lines, card::powiat);
            case IMPLEMENTING_BODY -> text("implementingBody", lines, card::implementingBody);
            case STREET -> text("street", lines, card::street);
            case POST_OFFICE -> text("postOffice", lines, card::postOffice);
            case POSTAL, POSTCODE -> postal(Postal.of(joined(lines)));
            case WEBSITES -> lines.forEach(line -> listed("websites", line, WebAddress::new, websites));
            case EMAILS -> lines.forEach(line -> listed("emails", line, EmailAddress::new, emails));
            case CONTACTS -> {
                contactLines.addAll(lines);
                contactLines.add("");
            }
        }
    }

    private static String joined(List<String> lines) {
        return String.join(" ", lines).replaceAll("\\s+", " ").strip();
    }

    private void text(String field, List<String> lines, Consumer<String> setter) {
        String value = joined(lines);
        if (isFirst(field, value)) {
            setter.accept(value);
        }
    }

    /** A value may be broken over lines; where it cannot be read so, its first line may be it and the rest is strange. */
    private <T> void typed(
            String field,
            List<String> lines,
            Function<String, Optional<T>> parse,
            Consumer<T> setter,
            Problem problem) {
        String value = joined(lines);
        Optional<T> whole = parse.apply(value);
        Optional<T> begin = lines.size() > 1 && whole.isEmpty() ? parse.apply(lines.get(0)) : Optional.empty();
        if (begin.isPresent()) {
            typed(field, lines.subList(0, 1), parse, setter, problem);
            lines.stream().skip(1).forEach(line -> findings.add(new Finding(CARD, line, Problem.UNKNOWN_LINE)));
        } else if (isFirst(field, value)) {
            whole.ifPresentOrElse(setter, () -> findings.add(new Finding(CARD + "." + field, value, problem)));
        }
    }

    private void population(Headcount headcount) {
        card.population(headcount.people()).populationYear(headcount.year().orElse(null));
    }

    private void postal(Postal postal) {
        postal.postcode()
                .ifPresent(code -> typed(
                        "postcode", List.of(code), RecordCardReader::postcode, card::postcode, Problem.NOT_A_POSTCODE));
        postal.postOffice().ifPresent(office -> text("postOffice", List.of(office), card::postOffice));
    }

    private static Optional<String> postcode(String code) {
        return Optional.of(code).filter(c -> c.matches("\\d{2}-\\d{3}"));
    }

    /** Whether the field has not spoken yet; a second time it may only say the same. */
    private boolean isFirst(String field, String value) {
        if (value.isEmpty()) {
            return false;
        }
        String before = said.putIfAbsent(field, value);
        if (before != null && !before.equals(value)) {
            findings.add(new Finding(CARD + "." + field, value, Problem.REPEATED));
        }
        return before == null;
    }

    /** A line may hold several values; one without any that can be read is a single finding. */
    private <T> void listed(String field, String line, Function<String, T> make, List<T> list) {
        List<String> pieces =
                SEPARATORS.splitAsStream(line).filter(piece -> !piece.isEmpty()).toList();
        boolean readable = pieces.stream()
                .anyMatch(piece -> make(make, piece, problem -> {}).isPresent());
        for (String piece : readable ? pieces : List.of(line)) {
            String path = CARD + "." + field + "[" + (seen.merge(field, 1, Integer::sum) - 1) + "]";
            make(make, piece, problem -> findings.add(new Finding(path, piece, problem)))
                    .filter(value -> !list.contains(value))
                    .ifPresent(list::add);
        }
    }

    private static <T> Optional<T> make(Function<String, T> make, String text, Consumer<Problem> refused) {
        try {
            return Optional.of(make.apply(text));
        } catch (InvalidValueException e) {
            refused.accept(e.problem());
            return Optional.empty();
        }
    }

    private RecordCard inOrder(RecordCard read) {
        Optional<LocalDate> early = read.updatedOn()
                .filter(updated -> read.enteredOn().filter(updated::isBefore).isPresent());
        early.ifPresent(date -> findings.add(
                new Finding(CARD + ".updatedOn", said.getOrDefault("updatedOn", ""), Problem.DATES_OUT_OF_ORDER)));
        return early.isEmpty() ? read : read.toBuilder().updatedOn(null).build();
    }
}
