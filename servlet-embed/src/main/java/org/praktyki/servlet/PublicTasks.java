package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praktyki.core.Praktyki;
import org.praktyki.core.partner.Coincidence;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PublicTask;
import org.praktyki.core.territory.Territory;
import org.praktyki.core.territory.Teryt;
import org.praktyki.servlet.PartnerView.Link;
import org.praktyki.servlet.PartnershipView.Coinciding;
import org.praktyki.servlet.PartnershipView.Task;

/** The public tasks of a partnership, with those of others that coincide with them. */
record PublicTasks(
        Praktyki praktyki, Directory directory, Partnership partnership, LocalDate day, Texts texts, Links links) {

    /** More of them say no more than that there are many. */
    private static final int MOST_COINCIDING = 20;

    /** In their order. */
    List<Task> all() {
        if (partnership.tasks().isEmpty()) {
            return List.of();
        }
        Map<PublicTask, List<Coincidence>> coincidences =
                directory.coincidences(partnership).stream().collect(Collectors.groupingBy(Coincidence::task));
        return partnership.tasks().stream()
                .map(task -> task(task, coincidences.getOrDefault(task, List.of())))
                .toList();
    }

    private Task task(PublicTask task, List<Coincidence> coincidences) {
        return new Task(
                Typography.text(task.title(), Language.DEFAULT.tag()),
                facts(task),
                task.commissionedBy().flatMap(directory::partner).map(this::link),
                task.carriers().stream()
                        .flatMap(carrier -> directory.partner(carrier).stream())
                        .distinct()
                        .map(this::link)
                        .sorted(Comparator.comparing(Link::text, texts.order()))
                        .toList(),
                coincidences.stream()
                        .limit(MOST_COINCIDING)
                        .map(this::coinciding)
                        .toList());
    }

    private List<String> facts(PublicTask task) {
        List<String> facts = new ArrayList<>();
        String term = texts.term(task.term());
        if (!term.isEmpty()) {
            facts.add(term);
        }
        task.territory().map(this::place).ifPresent(facts::add);
        task.topic()
                .flatMap(praktyki.categories().tree()::find)
                .map(topic -> Typography.text(topic.name(), Language.DEFAULT.tag()))
                .ifPresent(facts::add);
        task.budget().map(texts::zlotys).ifPresent(facts::add);
        return facts;
    }

    private String place(Teryt code) {
        return praktyki.territories()
                .register()
                .find(code)
                .map(Territory::name)
                .orElseGet(() -> code.voivodeship().polishName() + " (" + code + ")");
    }

    private Link link(Partner partner) {
        return new Link(RosterCard.full(partner.names().on(day)), links.partner(partner.slug()));
    }

    private Coinciding coinciding(Coincidence coincidence) {
        Partnership other = coincidence.other();
        return new Coinciding(
                Typography.text(coincidence.otherTask().title(), Language.DEFAULT.tag()),
                new Link(RosterCard.full(other.names().on(day)), links.partnership(other.slug())));
    }
}
