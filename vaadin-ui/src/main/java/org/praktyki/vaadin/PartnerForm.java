package org.praktyki.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.partner.Succession;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.Krs;
import org.praktyki.core.text.Nip;
import org.praktyki.core.text.Regon;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** All that is written of a partner. */
final class PartnerForm extends EntryForm<Partner> {

    private static final String NUMBERS = "identifiers.";

    private final NamesFields names;
    private final Select<PartnerKind> kind = new Select<>();
    private final TextField nip;
    private final TextField regon;
    private final TextField krs;
    private final TopicsChooser topics;
    private final Checkbox published = new Checkbox();
    private final SeatFields seat;
    private final TextArea websites;
    private final TextArea emails;
    private final ContactsFields contacts;
    private final RichTextField description;
    private final BodyLogo logo;
    private final PartnerChooser successor;
    private final PartialDateField succeededOn;

    PartnerForm(EntryChoices choices, Texts texts, Consumer<Partner> save) {
        super(texts, save);
        names = new NamesFields(texts);
        kind.setLabel(texts.get("partner.kind"));
        kind.setItems(PartnerKind.values());
        kind.setItemLabelGenerator(value -> value.label(texts.locale()));
        nip = number(texts, "nip");
        regon = number(texts, "regon");
        krs = number(texts, "krs");
        topics = new TopicsChooser(choices.topics(), texts.get("entry.topics"));
        published.setLabel(texts.get("entry.publish"));
        seat = new SeatFields(texts, choices.register());
        websites = lines(texts, "websites");
        emails = lines(texts, "emails");
        contacts = new ContactsFields(texts, "contacts");
        description = new RichTextField(texts, texts.get("partner.description"));
        logo = new BodyLogo(texts, new BodyLogo.Signs(choices.uploads(), choices::takePicture, this::touch));
        successor = new PartnerChooser(texts, choices.partners(), texts.get("partner.successor"));
        succeededOn = new PartialDateField(texts, texts.get("partner.succeededOn"));
        part("partner.part.names", names);
        part("partner.part.basics", together(kind, nip, regon, krs, topics, published));
        part("partner.part.seat", seat);
        part("partner.part.reach", together(websites, emails), contacts);
        part("partner.part.description", description, logo);
        part("partner.part.successor", together(successor, succeededOn));
    }

    private static TextField number(Texts texts, String name) {
        TextField field = new TextField(texts.field("recordCard.identifiers." + name));
        field.getElement().setAttribute("inputmode", "numeric");
        return field;
    }

    private static TextArea lines(Texts texts, String name) {
        TextArea area = new TextArea(texts.field("recordCard." + name));
        area.setHelperText(texts.get("hint.lines"));
        return area;
    }

    private static Div together(Component... fields) {
        Div together = new Div(fields);
        together.addClassName("fields");
        return together;
    }

    @Override
    void fill(Partner partner) {
        if (partner.version() == 0) {
            names.ask();
        } else {
            names.show(partner.names());
        }
        kind.setValue(partner.kind());
        Identifiers numbers = partner.identifiers();
        nip.setValue(numbers.nip().map(Nip::value).orElse(""));
        regon.setValue(numbers.regon().map(Regon::value).orElse(""));
        krs.setValue(numbers.krs().map(Krs::value).orElse(""));
        topics.show(partner.topics());
        published.setValue(partner.published());
        seat.show(partner.seat());
        websites.setValue(Facts.lines(partner.websites().stream()));
        emails.setValue(Facts.lines(partner.emails().stream()));
        contacts.show(partner.contacts());
        description.setText(partner.description());
        logo.show(partner.logo());
        successor.show(partner.succession().map(Succession::successor));
        succeededOn.show(partner.succession().flatMap(Succession::on));
    }

    @Override
    Partner read(Partner onto, Reading reading) {
        Partner.Builder read = onto.toBuilder()
                .names(names.read(onto.names(), reading))
                .kind(kind.getValue())
                .identifiers(new Identifiers(
                        Optional.ofNullable(reading.value(NUMBERS + "nip", nip.getValue(), Nip::new)),
                        Optional.ofNullable(reading.value(NUMBERS + "regon", regon.getValue(), Regon::new)),
                        Optional.ofNullable(reading.value(NUMBERS + "krs", krs.getValue(), Krs::new))))
                .topics(topics.read())
                .published(published.getValue())
                .seat(seat.read(reading))
                .websites(reading.lines("websites", websites.getValue(), WebAddress::new))
                .emails(reading.lines("emails", emails.getValue(), EmailAddress::new))
                .contacts(contacts.read(reading))
                .description(description.read("description", reading))
                .logo(logo.read());
        Optional<PartialDate> on = succeededOn.read("succession.on", reading);
        read.succession(successor.read().map(id -> new Succession(id, on)));
        Partner partner = read.build();
        return onto.version() == 0
                ? read.slug(Slug.from(partner.names().latest().text())).build()
                : partner;
    }

    @Override
    Stream<FormField> fields() {
        return Stream.of(
                        names.fields(),
                        Stream.of(
                                new FormField("kind", kind),
                                new FormField(NUMBERS + "nip", nip),
                                new FormField(NUMBERS + "regon", regon),
                                new FormField(NUMBERS + "krs", krs),
                                new FormField("topics", topics),
                                new FormField("published", published)),
                        seat.fields(),
                        Stream.of(new FormField("websites", websites), new FormField("emails", emails)),
                        contacts.fields(),
                        Stream.of(
                                description.field("description"),
                                logo.field("logo"),
                                new FormField("succession.successor", successor),
                                new FormField("succession.on", succeededOn)))
                .flatMap(some -> some);
    }

    @Override
    void setFixed(boolean fixed) {
        names.setFixed(fixed);
        seat.setFixed(fixed);
        contacts.setFixed(fixed);
        logo.setFixed(fixed);
    }
}
