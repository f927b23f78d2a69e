package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.text.Slug;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;

/** The page of one partnership, as of a day: that of the visit, unless another is asked for. */
final class PartnershipPage implements Route {

    private static final Pattern ADDRESS =
            Pattern.compile(PartnershipRoster.PATH + "/(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH + "})");

    private final Praktyki praktyki;
    private final Renderer renderer;

    PartnershipPage(Praktyki praktyki, Renderer renderer) {
        this.praktyki = praktyki;
        this.renderer = renderer;
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
        DayParams asked = DayParams.read(
                visit.query(),
                Set.of(DayParams.ON, DayParams.SOURCE),
                partnership.citations().size());
        LocalDate today = praktyki.practices().today();
        LocalDate day = asked.on().orElse(today);
        PartnerData data = new PartnerData(directory, day, renderer.whole(visit));
        PartnershipView view =
                new PartnershipViews(praktyki, directory, partnership, asked, visit).of(data.of(partnership));
        String description = partnership.mission().isEmpty()
                ? visit.texts().say("partnerships.description")
                : partnership.mission().plainText();
        Head head = Head.of(view.heading(), description, PartnershipRoster.PATH + "/" + partnership.slug());
        return renderer.page(200, visit, head, "partnership", view).counted(Used.view(Thing.of(partnership.id())));
    }
}
