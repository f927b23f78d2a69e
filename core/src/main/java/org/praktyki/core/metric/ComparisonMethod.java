package org.praktyki.core.metric;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How comparable units were found.
 *
 * @param pinned whether somebody has chosen them
 * @param candidates how many units of the same kind there are besides the one that is compared, or how many were chosen
 * @param unknown how many of them were left out, as a value that counts is not known of them
 * @param criteria in what they are to be alike
 * @param measured whether only those count that have figures for the same periods
 */
public record ComparisonMethod(
        boolean pinned, int candidates, int unknown, List<Criterion> criteria, boolean measured) {

    /** Copies the list. */
    public ComparisonMethod {
        criteria = List.copyOf(criteria);
    }

    /**
     * The method in words, with its numbers.
     *
     * @param locale Polish unless English is asked for
     */
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder();
        if (pinned) {
            text.append(Words.of("comparison.pinned", locale, candidates));
        } else if (criteria.isEmpty()) {
            text.append(Words.of("comparison.impossible", locale));
        } else {
            text.append(Words.of("comparison.found", locale, candidates, unknown))
                    .append(' ');
            if (criteria.stream().anyMatch(criterion -> criterion.spread().isEmpty())) {
                text.append(Words.of("comparison.population", locale)).append(' ');
            }
            String others = criteria.stream()
                    .filter(criterion -> criterion.spread().isPresent())
                    .map(criterion -> criterion.indicator().name().in(locale))
                    .collect(Collectors.joining("; "));
            if (!others.isEmpty()) {
                text.append(Words.of("comparison.indicators", locale, others)).append(' ');
            }
            text.append(Words.of("comparison.elsewhere", locale, Comparables.ELSEWHERE));
        }
        return measured ? text + " " + Words.of("comparison.measured", locale) : text.toString();
    }
}
