package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.search.Suggestions;
import org.praktyki.core.search.Suggestions.Place;
import org.praktyki.core.spi.UnavailableException;
import org.praktyki.core.taxonomy.Category;
import org.praktyki.core.taxonomy.CategoryTree;
import tools.jackson.core.JsonGenerator;

/**
 * What may be meant by what someone is typing: {@code /api/v1/suggestions?q=…&lang=…} answers with practices, places and topics,
 * each with the page it leads to.
 */
final class SuggestionsApi implements Route {

    static final String PATH = "/api/v1/suggestions";

    private static final System.Logger LOG = System.getLogger(SuggestionsApi.class.getName());
    private static final int MOST = 5;

    private final Praktyki praktyki;

    SuggestionsApi(Praktyki praktyki) {
        this.praktyki = praktyki;
    }

    /**
     * Something that may be meant.
     *
     * @param kind {@code practice}, {@code place} or {@code topic}
     * @param note what tells it from others of the same name; may be empty
     * @param url its page
     */
    private record Suggestion(String kind, String label, String note, String url) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.address().equals(PATH) ? Optional.of(reply(visit)) : Optional.empty();
    }

    private Reply reply(Visit visit) {
        CategoryTree tree = praktyki.categories().tree();
        try {
            Asked asked = Params.read(visit.query(), Set.of(Params.LANG), tree, 1);
            Language language =
                    asked.value(Params.LANG).flatMap(Language::speaking).orElse(Language.DEFAULT);
            String typed = asked.query().text();
            Suggestions found = praktyki.search().suggest(typed, MOST);
            List<Suggestion> all = all(
                    found,
                    new FacetLabels(tree, new Texts(language)),
                    visit.links().in(language));
            return Json.reply(HttpServletResponse.SC_OK, Json.TYPE, json -> write(typed, all, json));
        } catch (BadParamsException refusal) {
            return Json.problem(HttpServletResponse.SC_BAD_REQUEST, refusal, visit.texts());
        } catch (UnavailableException e) {
            LOG.log(System.Logger.Level.WARNING, "Nothing could be suggested: {0}", e.getMessage());
            return Json.unavailable(visit.texts());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Nothing could be suggested", e);
            return Json.trouble(visit.texts());
        }
    }

    private static void write(String typed, List<Suggestion> all, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("q", typed);
        json.writeArrayPropertyStart("suggestions");
        for (Suggestion one : all) {
            json.writeStartObject();
            json.writeStringProperty("kind", one.kind());
            json.writeStringProperty("label", one.label());
            json.writeStringProperty("note", one.note());
            json.writeStringProperty("url", one.url());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static List<Suggestion> all(Suggestions found, FacetLabels labels, Links links) {
        String language = links.language().tag();
        Stream<Suggestion> topics = found.topics().stream()
                .map(topic ->
                        new Suggestion("topic", topic.name(), above(topic, labels.tree()), links.topic(topic.code())));
        Stream<Suggestion> places = found.places().stream().map(place -> place(place, labels, links));
        Stream<Suggestion> practices = found.practices().stream()
                .map(practice -> new Suggestion(
                        "practice",
                        practice.title(language).value(),
                        town(practice.recordCard()),
                        links.practice(practice.slug())));
        return Stream.of(topics, places, practices).flatMap(same -> same).toList();
    }

    private static Suggestion place(Place place, FacetLabels labels, Links links) {
        Map<String, List<String>> chosen =
                Map.of(place.facet().slug(), List.of(place.value().value()));
        return new Suggestion("place", labels.place(place), "", links.list(chosen));
    }

    private static String above(Category topic, CategoryTree tree) {
        return topic.parent().flatMap(tree::find).map(Category::name).orElse("");
    }

    private static String town(RecordCard card) {
        return card.locality().orElse("");
    }
}
