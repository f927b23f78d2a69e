package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.text.Slug;
import org.praktyki.servlet.BadParam.Kind;

/** The page of one partnership, as of a day: that of the visit, unless another is asked for. */
final class PartnershipPage implements Route {

    static final String SOURCE = "source";

    private static final Pattern ADDRESS =
            Pattern.compile(PartnershipRoster.PATH + "/(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH + "})");

    private final Praktyki praktyki;
    private final Renderer renderer;

    PartnershipPage(Praktyki praktyki, Renderer renderer) {
        this.praktyki = praktyki;
        this.renderer = renderer;
    }

    /**
     * What is asked of the page.
     *
     * @param on the day
     * @param source the number of the source whose list is wanted in the place of the day's, 1 the first
     */
    record Asked(Optional<LocalDate> on, Optional<Integer> source) {

        /**
         * Reads a query string.
         *
         * @param also parameters that may stand there besides, read by whoever knows them
         * @throws BadParamsException with everything that is wrong
         */
        static Asked read(String query, Set<String> also, List<Citation> sources) {
            List<BadParam> problems = new ArrayList<>();
            Map<String, List<String>> given = QueryString.read(query, Set.of(), problems);
            Optional<LocalDate> on = Optional.empty();
            Optional<Integer> source = Optional.empty();
            for (Map.Entry<String, List<String>> one : given.entrySet()) {
                String value = one.getValue().get(0);
                BadParam bad = new BadParam(one.getKey(), value, Kind.UNKNOWN);
                if (one.getKey().equals(RosterParams.ON)) {
                    on = RosterParams.day(value);
                    if (on.isEmpty()) {
                        problems.add(bad.as(Kind.DAY));
                    }
                } else if (one.getKey().equals(SOURCE)) {
                    source = Params.number(value, sources.size());
                    if (source.isEmpty()) {
                        problems.add(bad.as(Kind.SOURCE, sources.size()));
                    }
                } else if (!also.contains(one.getKey())) {
                    problems.add(bad);
                }
            }
            if (!problems.isEmpty()) {
                throw new BadParamsException(problems);
            }
            return new Asked(on, source);
        }
    }

    /** Whether a visit is to an address of this family. */
    static boolean isOne(Visit visit) {
        return ADDRESS.matcher(visit.path()).matches();
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        Matcher address = ADDRESS.matcher(visit.path());
        if (!address.matches()) {
            return Optional.empty();
        }
        Directory directory = praktyki.partners().directory();
        return PracticePages.slug(address.group("slug"))
                .flatMap(directory::partnership)
                .map(partnership -> page(partnership, directory, visit));
    }

    private Reply page(Partnership partnership, Directory directory, Visit visit) {
        Asked asked = Asked.read(visit.query(), Set.of(), partnership.citations());
        LocalDate today = praktyki.practices().today();
        LocalDate day = asked.on().orElse(today);
        PartnerData data = new PartnerData(directory, day, renderer.whole(visit));
        PartnershipView view =
                new PartnershipViews(praktyki, directory, partnership, asked, visit).of(data.of(partnership));
        String description = partnership.mission().isEmpty()
                ? visit.texts().say("partnerships.description")
                : partnership.mission().plainText();
        Head head = Head.of(view.heading(), description, PartnershipRoster.PATH + "/" + partnership.slug());
        return renderer.page(200, visit, head, "partnership", view);
    }
}
