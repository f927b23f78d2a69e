package org.praktyki.core.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a chart of lines as a table: a row for each label, and in it also what is marked there. */
final class LineTable {

    private LineTable() {}

    static ChartTable of(LineChart chart) {
        NumberStyle numbers = chart.numbers();
        Words words = Words.in(numbers.locale());
        List<Series> all =
                Stream.concat(Stream.of(chart.main()), chart.others().stream()).toList();
        List<String> heads = new ArrayList<>(List.of(words.say("period")));
        all.forEach(series -> heads.add(words.column(series.name(), numbers)));
        chart.band().ifPresent(band -> {
            heads.add(words.column(band.middleName(), numbers));
            heads.add(words.column(band.name(), numbers));
        });
        List<Map<String, Point>> values = all.stream()
                .map(series -> series.points().stream().collect(Collectors.toMap(Point::label, Function.identity())))
                .toList();
        List<ChartTable.Row> rows = chart.main().labels().stream()
                .map(label -> {
                    List<String> cells = new ArrayList<>();
                    values.forEach(series -> cells.add(words.cell(Optional.ofNullable(series.get(label)), numbers)));
                    chart.band().ifPresent(band -> cells.addAll(slice(band, label, words, numbers)));
                    return new ChartTable.Row(head(chart, label), cells);
                })
                .toList();
        return new ChartTable(chart.caption().title(), heads, rows);
    }

    private static List<String> slice(Band band, String label, Words words, NumberStyle numbers) {
        return band.slices().stream()
                .filter(slice -> slice.label().equals(label))
                .findFirst()
                .map(slice -> List.of(
                        numbers.number(slice.middle()),
                        numbers.number(slice.low()) + "\u2009–\u2009" + numbers.number(slice.high())))
                .orElseGet(() -> List.of(words.say("no.data"), words.say("no.data")));
    }

    private static String head(LineChart chart, String label) {
        String marks = Stream.concat(chart.breaks().stream(), chart.since().stream())
                .filter(mark -> mark.label().equals(label))
                .map(Mark::text)
                .collect(Collectors.joining("; "));
        return marks.isEmpty() ? label : label + " (" + marks + ")";
    }
}
