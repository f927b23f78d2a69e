package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praktyki.core.Praktyki;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.text.Slug;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;

/** The page of one partner. The address of an entry that was merged leads to that of the one that stands for it. */
final class PartnerPage implements Route {

    private static final Pattern ADDRESS =
            Pattern.compile(PartnerRoster.PATH + "/(?<slug>[a-z0-9-]{1," + Slug.MAX_LENGTH + "})");

    private final Praktyki praktyki;
    private final Renderer renderer;

    PartnerPage(Praktyki praktyki, Renderer renderer) {
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
                .flatMap(slug -> directory.partner(slug).map(partner -> answer(slug, partner, directory, visit)));
    }

    private Reply answer(Slug asked, Partner partner, Directory directory, Visit visit) {
        if (!partner.slug().equals(asked)) {
            return Reply.movedTo(visit.links().partner(partner.slug()));
        }
        LocalDate today = praktyki.practices().today();
        PartnerData data = new PartnerData(directory, today, renderer.whole(visit));
        PartnerView view = new PartnerViews(praktyki, directory, today, visit.texts(), visit.links())
                .of(partner, data.of(partner));
        String description = partner.description().isEmpty()
                ? view.kind() + (view.place().isEmpty() ? "" : ", " + view.place())
                : partner.description().plainText();
        Head head = Head.of(view.heading(), description, PartnerRoster.PATH + "/" + partner.slug());
        return renderer.page(200, visit, head, "partner", view).counted(Used.view(Thing.of(partner.id())));
    }
}
