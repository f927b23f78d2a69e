package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.account.Permission;
import org.praktyki.core.change.AggregateRevision;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PartnershipId;

/** Entering a partnership, or changing one. */
final class PartnershipView extends EntryView<Partnership> {

    static final String PATH = "partnerships/:" + ID;

    private final transient Desk desk;
    private final transient PartnershipFacts facts;

    PartnershipView(Desk desk) {
        super(
                desk,
                "partnership",
                Partnership.class,
                save -> new PartnershipForm(EntryChoices.of(desk), desk.texts(), save));
        this.desk = desk;
        this.facts = new PartnershipFacts(desk.texts(), EntryChoices.of(desk));
    }

    @Override
    Partnership fresh() {
        return Partnership.named(desk.texts().get("partnership.new")).build();
    }

    @Override
    Optional<Partnership> find(String id) {
        return desk.praktyki().partners().directory(desk.actor()).partnership(PartnershipId.of(id));
    }

    @Override
    Partnership store(Partnership partnership) {
        return desk.praktyki().partnerships().save(desk.actor(), partnership);
    }

    @Override
    void discard(Partnership partnership) {
        desk.praktyki().partnerships().remove(desk.actor(), partnership);
    }

    @Override
    List<AggregateRevision<Partnership>> history(Partnership partnership) {
        return desk.praktyki().partnerships().history(desk.actor(), partnership.id());
    }

    @Override
    String name(Partnership partnership) {
        return partnership.names().latest().text();
    }

    @Override
    boolean isPublished(Partnership partnership) {
        return partnership.published();
    }

    @Override
    String page(Partnership partnership) {
        return "/partnerships/" + partnership.slug();
    }

    @Override
    Facts facts(Partnership partnership) {
        return facts.of(partnership);
    }

    @Override
    Permission permission() {
        return Permission.EDIT_PARTNERS;
    }

    @Override
    Class<? extends Component> list() {
        return PartnershipsView.class;
    }
}
