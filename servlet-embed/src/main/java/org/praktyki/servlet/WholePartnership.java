package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praktyki.core.Praktyki;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Coincidence;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.Member;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PublicTask;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;
import tools.jackson.core.JsonGenerator;

/**
 * Writes all that everyone may know of a partnership as of a day.
 *
 * @param praktyki knows the practices
 * @param writer of what partnerships have in common with partners
 * @param source the number of the source whose list of members is wanted in the place of the day's
 */
record WholePartnership(Praktyki praktyki, PartnerJson writer, Optional<Integer> source) {

    void write(Partnership partnership) {
        JsonGenerator json = writer.json();
        List<Citation> sources = partnership.citations();
        writer.summary(partnership);
        json.writeStringProperty(
                "certainty", PartnerJson.slug(partnership.term().on(writer.day())));
        writer.texts(
                "changes",
                ChangeDays.of(partnership, writer.directory()).stream().map(LocalDate::toString));
        writer.text("mission", Optional.of(partnership.mission().html()).filter(html -> !html.isEmpty()));
        writer.texts("goals", partnership.goals().stream());
        writer.texts("websites", partnership.websites().stream().map(WebAddress::value));
        json.writeArrayPropertyStart("members");
        source.map(number -> writer.directory().membersBy(partnership, sources.get(number - 1)))
                .orElseGet(() -> writer.directory().membersOn(partnership, writer.day()))
                .forEach(member -> member(member, sources));
        json.writeEndArray();
        json.writeArrayPropertyStart("sources");
        sources.forEach(this::citation);
        json.writeEndArray();
        json.writeArrayPropertyStart("initiatives");
        partnership.initiatives().forEach(this::initiative);
        json.writeEndArray();
        partnership.foundingAct().ifPresent(act -> {
            json.writeObjectPropertyStart("foundingAct");
            file(act, partnership);
            json.writeEndObject();
        });
        json.writeArrayPropertyStart("documents");
        partnership.documents().forEach(document -> {
            json.writeStartObject();
            file(document, partnership);
            json.writeEndObject();
        });
        json.writeEndArray();
        practices(partnership.practices());
        tasks(partnership);
    }

    private void member(Member member, List<Citation> sources) {
        JsonGenerator json = writer.json();
        json.writeStartObject();
        writer.reference("partner", member.partner());
        json.writeStringProperty("role", PartnerJson.slug(member.membership().role()));
        writer.term(member.membership().term());
        json.writeStringProperty("certainty", PartnerJson.slug(member.certainty()));
        json.writeArrayPropertyStart("sources");
        member.membership().citations().forEach(citation -> json.writeNumber(sources.indexOf(citation) + 1));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void citation(Citation citation) {
        writer.json().writeStartObject();
        writer.json().writeStringProperty("title", citation.title());
        writer.text("address", citation.address().map(WebAddress::value));
        writer.text("asOf", citation.asOf().map(LocalDate::toString));
        writer.json().writeEndObject();
    }

    private void initiative(Initiative initiative) {
        writer.json().writeStartObject();
        writer.json().writeStringProperty("title", initiative.title());
        writer.term(initiative.term());
        writer.text("description", Optional.of(initiative.description().html()).filter(html -> !html.isEmpty()));
        writer.json().writeEndObject();
    }

    private void file(Attachment file, Partnership partnership) {
        String path = PartnershipRoster.PATH + "/" + partnership.slug() + "/attachments/";
        writer.json().writeStringProperty("name", file.name());
        writer.json().writeStringProperty("type", file.mediaType());
        writer.json().writeNumberProperty("size", file.size());
        writer.json().writeStringProperty("url", writer.links().file(path, file));
    }

    private void practices(List<PracticeId> ids) {
        JsonGenerator json = writer.json();
        Map<PracticeId, Practice> shown = (ids.isEmpty()
                        ? List.<Practice>of()
                        : praktyki.practices().published(ids))
                .stream().collect(Collectors.toMap(Practice::id, Function.identity()));
        json.writeArrayPropertyStart("practices");
        ids.stream().filter(shown::containsKey).map(shown::get).forEach(practice -> {
            json.writeStartObject();
            json.writeStringProperty("slug", practice.slug().value());
            json.writeStringProperty("title", practice.title());
            json.writeStringProperty("url", writer.links().practice(practice.slug()));
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void tasks(Partnership partnership) {
        Map<PublicTask, List<Coincidence>> coincidences =
                writer.directory().coincidences(partnership).stream().collect(Collectors.groupingBy(Coincidence::task));
        writer.json().writeArrayPropertyStart("tasks");
        partnership.tasks().forEach(task -> task(task, coincidences.getOrDefault(task, List.of())));
        writer.json().writeEndArray();
    }

    private void task(PublicTask task, List<Coincidence> coincidences) {
        JsonGenerator json = writer.json();
        json.writeStartObject();
        json.writeStringProperty("title", task.title());
        writer.term(task.term());
        task.budget().ifPresent(budget -> json.writeNumberProperty("budget", budget));
        writer.text("teryt", task.territory().map(Teryt::value));
        writer.text("topic", task.topic().map(Slug::value));
        task.commissionedBy()
                .flatMap(writer.directory()::partner)
                .ifPresent(body -> writer.reference("commissionedBy", body));
        writer.texts(
                "carriers",
                task.carriers().stream()
                        .flatMap(carrier -> writer.directory().partner(carrier).stream())
                        .map(carrier -> carrier.slug().value())
                        .distinct()
                        .sorted());
        json.writeArrayPropertyStart("coinciding");
        coincidences.forEach(coincidence -> {
            json.writeStartObject();
            json.writeStringProperty("title", coincidence.otherTask().title());
            writer.reference("partnership", coincidence.other());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }
}
