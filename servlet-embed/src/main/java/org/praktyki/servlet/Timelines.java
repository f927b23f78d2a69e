package org.praktyki.servlet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.Term;

/** Draws the {@link Timeline} of a partnership. */
final class Timelines {

    /** How many letters there is room for beside each other. */
    private static final int LETTERS = 84;

    private static final int MOST_TICKS = 10;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100);

    private final Partnership partnership;
    private final Directory directory;
    private final LocalDate today;
    private final Texts texts;
    private final LocalDate start;
    private final LocalDate end;

    private Timelines(
            Partnership partnership,
            Directory directory,
            LocalDate today,
            Texts texts,
            LocalDate start,
            LocalDate end) {
        this.partnership = partnership;
        this.directory = directory;
        this.today = today;
        this.texts = texts;
        this.start = start;
        this.end = end;
    }

    /**
     * The timeline of a partnership.
     *
     * @param day the one that is looked at
     * @return empty where no date is known
     */
    static Optional<Timeline> of(
            Partnership partnership, Directory directory, LocalDate today, LocalDate day, Texts texts) {
        List<LocalDate> known = ChangeDays.of(partnership, directory);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = known.get(0);
        LocalDate last = known.get(known.size() - 1);
        LocalDate start = (first.isBefore(today) ? first : today).withDayOfYear(1);
        LocalDate end = (last.isAfter(today) ? last : today).withDayOfYear(1).plusYears(1);
        return Optional.of(new Timelines(partnership, directory, today, texts, start, end).draw(day));
    }

    private Timeline draw(LocalDate day) {
        List<Timeline.Row> names = new ArrayList<>();
        for (Name name : partnership.names().all()) {
            names.add(row(RosterCard.full(name), "", List.of(name.term()), Term.ALWAYS, y(names.size())));
        }
        List<Timeline.Row> members = new ArrayList<>();
        for (List<Seat> seats : seats()) {
            Seat any = seats.get(0);
            members.add(row(
                    RosterCard.full(any.partner().names().on(today)),
                    any.membership().role().label(texts.language().locale()),
                    seats.stream().map(seat -> seat.membership().term()).toList(),
                    partnership.term(),
                    y(names.size() + members.size())));
        }
        Optional<Integer> marker = Optional.of(day)
                .filter(on -> !on.isBefore(start) && on.isBefore(end))
                .map(this::x);
        return new Timeline(y(names.size() + members.size()), ticks(), names, members, marker);
    }

    /** A membership of someone whom everyone may see. */
    private record Seat(Partner partner, Membership membership) {}

    /** Everyone in each role once, those who came first before the others. */
    private List<List<Seat>> seats() {
        Map<String, List<Seat>> rows = new LinkedHashMap<>();
        partnership.memberships().stream()
                .flatMap(membership ->
                        directory.partner(membership.member()).stream().map(partner -> new Seat(partner, membership)))
                .sorted(Comparator.comparing((Seat seat) -> seat.membership().role())
                        .thenComparing(seat -> seat.membership()
                                .term()
                                .from()
                                .map(PartialDate::earliest)
                                .orElse(LocalDate.MIN)))
                .forEach(seat -> rows.computeIfAbsent(
                                seat.membership().role() + " " + seat.partner().id(), unseen -> new ArrayList<>())
                        .add(seat));
        return List.copyOf(rows.values());
    }

    private static int y(int row) {
        return Timeline.TOP + row * Timeline.PITCH;
    }

    private Timeline.Row row(String label, String role, List<Term> terms, Term within, int y) {
        String drawn = role.isEmpty() ? label : label + " – " + role;
        return new Timeline.Row(
                label,
                Card.excerpt(drawn, LETTERS),
                role,
                terms.stream().map(texts::term).filter(text -> !text.isEmpty()).toList(),
                y,
                terms.stream().flatMap(term -> bars(term, within)).toList());
    }

    /** What may have held, and over it what is sure to have. */
    private Stream<Timeline.Bar> bars(Term term, Term within) {
        LocalDate perhapsFrom = later(earliest(term.from(), start), earliest(within.from(), start));
        LocalDate perhapsUntil = earlier(latest(term.until(), end), latest(within.until(), end));
        LocalDate surelyFrom = later(latest(term.from(), start), latest(within.from(), start));
        LocalDate surelyUntil = earlier(earliest(term.until(), end), earliest(within.until(), end));
        Stream<Timeline.Bar> sure = bar(surelyFrom, surelyUntil, false).stream();
        boolean known = perhapsFrom.equals(surelyFrom) && perhapsUntil.equals(surelyUntil);
        return known ? sure : Stream.concat(bar(perhapsFrom, perhapsUntil, true).stream(), sure);
    }

    private Optional<Timeline.Bar> bar(LocalDate from, LocalDate until, boolean perhaps) {
        return from.isBefore(until)
                ? Optional.of(new Timeline.Bar(x(from), Math.max(2, x(until) - x(from)), perhaps))
                : Optional.empty();
    }

    private int x(LocalDate day) {
        long at = ChronoUnit.DAYS.between(start, day) * Timeline.SPAN / ChronoUnit.DAYS.between(start, end);
        return Timeline.LEFT + (int) at;
    }

    private List<Timeline.Tick> ticks() {
        int years = end.getYear() - start.getYear();
        int step = STEPS.stream()
                .filter(each -> years <= MOST_TICKS * each)
                .findFirst()
                .orElse(Math.max(1, years / MOST_TICKS));
        return Stream.iterate(start, year -> year.isBefore(end), year -> year.plusYears(step))
                .map(year -> new Timeline.Tick(x(year), Integer.toString(year.getYear())))
                .toList();
    }

    private static LocalDate earliest(Optional<PartialDate> date, LocalDate open) {
        return date.map(PartialDate::earliest).orElse(open);
    }

    private static LocalDate latest(Optional<PartialDate> date, LocalDate open) {
        return date.map(PartialDate::latest).orElse(open);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
