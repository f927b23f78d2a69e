package org.praktyki.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.text.Slug;
import tools.jackson.core.JsonGenerator;

/**
 * Partners and partnerships for machines, of what everyone may see: {@code /api/v1/partners} and {@code /api/v1/partnerships} with
 * the parameters of the pages, and one of them below each; a partnership as of the day {@code on}.
 */
final class PartnersApi implements Route {

    private static final System.Logger LOG = System.getLogger(PartnersApi.class.getName());
    private static final int SIZE = 24;
    private static final String ROOT = "/api/v1";
    private static final Pattern ADDRESS = Pattern.compile(ROOT + "(?<list>" + PartnerRoster.PATH + "|"
            + PartnershipRoster.PATH + ")(?:/(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH + "}))?");

    private final Praktyki praktyki;

    PartnersApi(Praktyki praktyki) {
        this.praktyki = praktyki;
    }

    /** Whether a visit is to an address of this family. */
    static boolean isOne(Visit visit) {
        return ADDRESS.matcher(visit.address()).matches();
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.address());
        return address.matches() ? Optional.of(reply(address, visit)) : Optional.empty();
    }

    private Reply reply(Matcher address, Visit visit) {
        boolean partners = address.group("list").equals(PartnerRoster.PATH);
        try {
            if (address.group("slug") == null) {
                return partners
                        ? list(new PartnerRoster(), visit, (one, json) -> json.summary(one))
                        : list(new PartnershipRoster(), visit, (one, json) -> json.summary(one));
            }
            Optional<Slug> slug = PracticePages.slug(address.group("slug"));
            Directory directory = praktyki.partners().directory();
            Optional<Reply> found = partners
                    ? slug.flatMap(known -> directory.partner(known).map(one -> partner(known, one, directory, visit)))
                    : slug.flatMap(directory::partnership).map(one -> partnership(one, directory, visit));
            return found.orElseGet(() -> Json.problem(
                    HttpServletResponse.SC_NOT_FOUND, "Not Found", visit.texts().say("error.missing.heading")));
        } catch (BadParamsException refusal) {
            return Json.problem(HttpServletResponse.SC_BAD_REQUEST, refusal, visit.texts());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Nothing could be said of partners", e);
            return Json.trouble(visit.texts());
        }
    }

    /** Writes one of a list. */
    private interface Summary<T> {
        void write(T one, PartnerJson json);
    }

    private <T> Reply list(Roster<T> roster, Visit visit, Summary<T> summary) {
        RosterParams.Wanted wanted = RosterParams.read(
                visit.query(),
                roster,
                Set.of(Params.LANG),
                praktyki.categories().tree(),
                SIZE);
        Directory directory = praktyki.partners().directory();
        List<T> found = roster.find(directory, wanted.query());
        int page = wanted.paged().query().page();
        int size = wanted.paged().query().size();
        LocalDate day = wanted.query().on().orElseGet(praktyki.practices()::today);
        Links links = links(wanted.paged().value(Params.LANG).flatMap(Language::speaking), visit);
        return ok(json -> {
            json.writeStartObject();
            json.writeNumberProperty("total", found.size());
            json.writeNumberProperty("page", page);
            json.writeNumberProperty("size", size);
            json.writeArrayPropertyStart("items");
            PartnerJson writer = new PartnerJson(directory, day, links, json);
            found.stream().skip((long) (page - 1) * size).limit(size).forEach(one -> {
                json.writeStartObject();
                summary.write(one, writer);
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static Links links(Optional<Language> language, Visit visit) {
        return visit.links().in(language.orElse(Language.DEFAULT));
    }

    private static Reply ok(Consumer<JsonGenerator> body) {
        return Json.reply(HttpServletResponse.SC_OK, Json.TYPE, body);
    }

    private Reply partner(Slug asked, Partner partner, Directory directory, Visit visit) {
        if (!partner.slug().equals(asked)) {
            return Reply.movedTo(visit.links().base() + ROOT + PartnerRoster.PATH + "/" + partner.slug());
        }
        DayParams given = DayParams.read(visit.query(), Set.of(Params.LANG), 0);
        LocalDate today = praktyki.practices().today();
        Links links = links(given.language(), visit);
        return ok(json -> {
            json.writeStartObject();
            new WholePartner(praktyki, new PartnerJson(directory, today, links, json)).write(partner);
            json.writeEndObject();
        });
    }

    private Reply partnership(Partnership partnership, Directory directory, Visit visit) {
        DayParams asked = DayParams.read(
                visit.query(),
                Set.of(DayParams.ON, DayParams.SOURCE, Params.LANG),
                partnership.citations().size());
        LocalDate day = asked.on().orElseGet(praktyki.practices()::today);
        Links links = links(asked.language(), visit);
        return ok(json -> {
            json.writeStartObject();
            new WholePartnership(praktyki, new PartnerJson(directory, day, links, json), asked.source())
                    .write(partnership);
            json.writeEndObject();
        });
    }
}
