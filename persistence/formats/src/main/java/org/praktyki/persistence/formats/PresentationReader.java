package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.Section;

/**
 * Reads a full presentation: the standard sections that the page has, in the standard order. What stands before the first
 * heading becomes a section of its own in front of them.
 */
final class PresentationReader {

    private static final String OPENING = "Wprowadzenie";
    private static final int BEFORE_ANY = -1;

    private PresentationReader() {}

    static Presentation read(List<Line> lines, List<Finding> findings) {
        Map<Integer, List<Line>> parts = new TreeMap<>();
        int current = BEFORE_ANY;
        for (Line line : lines) {
            OptionalInt heading = Headings.section(line);
            current = heading.orElse(current);
            List<Line> part = parts.computeIfAbsent(current, unused -> new ArrayList<>());
            if (heading.isEmpty()) {
                part.add(line);
            }
        }
        List<Line> opening = parts.getOrDefault(BEFORE_ANY, List.of());
        if (opening.stream().allMatch(Line::isBlank)) {
            parts.remove(BEFORE_ANY);
        }
        return sections(parts, findings);
    }

    private static Presentation sections(Map<Integer, List<Line>> parts, List<Finding> findings) {
        List<Section> sections = new ArrayList<>();
        parts.forEach((index, lines) -> {
            String field = "presentation[" + sections.size() + "]";
            if (index == BEFORE_ANY) {
                findings.add(new Finding(field + ".heading", "", Problem.REQUIRED));
            }
            String heading = index == BEFORE_ANY ? OPENING : Headings.standard(index);
            sections.add(new Section(heading, Body.read(field + ".html", lines, findings)));
        });
        return new Presentation(sections);
    }
}
