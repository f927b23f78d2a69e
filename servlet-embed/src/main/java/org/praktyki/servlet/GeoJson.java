package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praktyki.core.Praktyki;
import org.praktyki.core.search.Spot;
import org.praktyki.core.spi.UnavailableException;
import org.praktyki.servlet.BadParam.Kind;
import tools.jackson.core.JsonGenerator;

/**
 * The practices of a list that have a point, as GeoJSON (RFC 7946): all of them at once, so without pages, and no more than
 * {@value #MOST}; the member {@code truncated} says whether there are more.
 */
final class GeoJson implements Route {

    static final String PATH = "/api/v1/practices.geojson";

    private static final System.Logger LOG = System.getLogger(GeoJson.class.getName());
    private static final String TYPE = "application/geo+json";
    private static final int MOST = 10_000;

    private final Praktyki praktyki;

    GeoJson(Praktyki praktyki) {
        this.praktyki = praktyki;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.address().equals(PATH) ? Optional.of(collection(visit)) : Optional.empty();
    }

    private Reply collection(Visit visit) {
        try {
            Asked asked = Params.read(
                    visit.query(), Set.of(Params.LANG), praktyki.categories().tree(), 1);
            refusePages(asked);
            Language language =
                    asked.value(Params.LANG).flatMap(Language::speaking).orElse(Language.DEFAULT);
            List<Spot> spots = praktyki.search().spots(asked.query(), MOST + 1);
            Links links = visit.links().in(language);
            return Json.reply(HttpServletResponse.SC_OK, TYPE, json -> {
                json.writeStartObject();
                json.writeStringProperty("type", "FeatureCollection");
                json.writeBooleanProperty("truncated", spots.size() > MOST);
                json.writeArrayPropertyStart("features");
                spots.stream().limit(MOST).forEach(spot -> write(spot, language, links, json));
                json.writeEndArray();
                json.writeEndObject();
            });
        } catch (BadParamsException refusal) {
            return Json.problem(HttpServletResponse.SC_BAD_REQUEST, refusal, visit.texts());
        } catch (UnavailableException e) {
            LOG.log(System.Logger.Level.WARNING, "The points of practices could not be found: {0}", e.getMessage());
            return Json.unavailable(visit.texts());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The points of practices could not be found", e);
            return Json.trouble(visit.texts());
        }
    }

    private static void refusePages(Asked asked) {
        List<BadParam> pages = Stream.of(Params.PAGE, Params.SIZE)
                .flatMap(name -> asked.value(name).stream().map(value -> new BadParam(name, value, Kind.UNKNOWN)))
                .toList();
        if (!pages.isEmpty()) {
            throw new BadParamsException(pages);
        }
    }

    private static void write(Spot spot, Language language, Links links, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", spot.id().toString());
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates");
        Json.write(spot.point(), json);
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("title", spot.titleFor(language.tag()));
        json.writeStringProperty("lang", spot.languageFor(language.tag()));
        json.writeStringProperty("url", links.practice(spot.slug()));
        if (!spot.locality().isEmpty()) {
            json.writeStringProperty("locality", spot.locality());
        }
        spot.voivodeship().ifPresent(voivodeship -> json.writeStringProperty("voivodeship", voivodeship.polishName()));
        json.writeEndObject();
        json.writeEndObject();
    }
}
