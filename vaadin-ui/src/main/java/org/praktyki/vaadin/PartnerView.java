package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.Partners;

/** Entering a partner, or changing one. */
final class PartnerView extends EntryView<Partner> {

    static final String PATH = "partners/:" + ID;

    private final transient Desk desk;
    private final transient Texts texts;
    private final transient Partners partners;
    private final transient PartnerFacts facts;

    PartnerView(Desk desk) {
        super(desk, "partner", Partner.class, save -> new PartnerForm(EntryChoices.of(desk), desk.texts(), save));
        this.desk = desk;
        this.texts = desk.texts();
        this.partners = desk.praktyki().partners();
        this.facts = new PartnerFacts(texts, desk.praktyki().categories().tree(), PartnerSource.of(desk));
    }

    @Override
    Partner fresh() {
        return Partner.named(texts.get("partner.new")).build();
    }

    /** Of an entry that was merged into another, that one. */
    @Override
    Optional<Partner> find(String id) {
        return partners.directory(desk.actor()).partner(PartnerId.of(id));
    }

    @Override
    Partner store(Partner partner) {
        return partners.save(desk.actor(), partner);
    }

    @Override
    void discard(Partner partner) {
        partners.remove(desk.actor(), partner);
    }

    @Override
    List<AggregateRevision<Partner>> history(Partner partner) {
        return partners.history(desk.actor(), partner.id());
    }

    @Override
    String name(Partner partner) {
        return partner.names().latest().text();
    }

    @Override
    boolean isPublished(Partner partner) {
        return partner.published();
    }

    @Override
    String page(Partner partner) {
        return "/partners/" + partner.slug();
    }

    @Override
    Facts facts(Partner partner) {
        return facts.of(partner);
    }

    @Override
    Permission permission() {
        return Permission.EDIT_PARTNERS;
    }

    @Override
    Class<? extends Component> list() {
        return PartnersView.class;
    }

    @Override
    void note(Partner partner, Div place) {
        List<Partner> merged = partners.directory(desk.actor()).mergedInto(partner.id());
        if (!merged.isEmpty()) {
            place.add(new Paragraph(
                    texts.get("partner.merged", merged.stream().map(this::name).collect(Collectors.joining(", ")))));
        }
    }
}
