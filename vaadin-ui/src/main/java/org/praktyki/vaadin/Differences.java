package org.praktyki.vaadin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Difference;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeStatus;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.Slug;

/** What differs between two versions of a practice, in the words of the panel. */
final class Differences {

    private static final Pattern FINDING = Pattern.compile("findings\\[(?<field>.+)]");

    private final Texts texts;
    private final CategoryTree topics;

    Differences(Texts texts, CategoryTree topics) {
        this.texts = texts;
        this.topics = topics;
    }

    /** The fields that differ, in the order of the practice. */
    List<VersionsTable.Row> between(Practice before, Practice after) {
        return of(Difference.between(before, after));
    }

    /** These differences, in their order. */
    List<VersionsTable.Row> of(List<Difference> differences) {
        return differences.stream()
                .map(difference -> new VersionsTable.Row(
                        label(difference.path()),
                        readable(difference.path(), difference.before()),
                        readable(difference.path(), difference.after())))
                .toList();
    }

    private String label(String path) {
        Matcher finding = FINDING.matcher(path);
        return finding.matches()
                ? texts.field("findings") + ": " + texts.field(finding.group("field"))
                : texts.field(path);
    }

    private String readable(String path, String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (path.replaceAll("\\[.*]", "[]")) {
            case "status" -> texts.status(PracticeStatus.valueOf(text));
            case "category" -> topic(text);
            case "recordCard.unitType" -> UnitType.valueOf(text).label(texts.locale());
            case "recordCard.voivodeship" -> Voivodeship.valueOf(text).polishName();
            case "recordCard.contacts[].visibility" -> texts.get("visibility." + text);
            case "recordCard.contacts[].kind" -> texts.get("kind." + text);
            case "recordCard.contacts[].custody.basis" -> texts.get("basis." + text);
            case "recordCard.enteredOn",
                    "recordCard.updatedOn",
                    "recordCard.startedOn",
                    "recordCard.endedOn",
                    "recordCard.contacts[].custody.reviewBy",
                    "recordCard.contacts[].custody.expiresOn",
                    "life.reviewBy",
                    "life.confirmedOn" -> texts.date(LocalDate.parse(text));
            case "life.publishAt" -> texts.moment(Instant.parse(text));
            case "findings[]" -> finding(text);
            default -> text;
        };
    }

    /** A topic that is no longer in the tree is known by its code alone. */
    private String topic(String code) {
        String path = topics.path(new Slug(code)).stream().map(Category::name).collect(Collectors.joining(" › "));
        return path.isEmpty() ? code : path;
    }

    /** A finding without a value stands under the name of its problem. */
    private String finding(String text) {
        return text.lines()
                .map(line -> {
                    for (Problem problem : Problem.values()) {
                        if (problem.name().equals(line)) {
                            return problem.message(texts.locale());
                        }
                    }
                    return line;
                })
                .collect(Collectors.joining("\n"));
    }
}
