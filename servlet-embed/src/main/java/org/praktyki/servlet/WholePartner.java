package org.praktyki.servlet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.praktyki.core.Praktyki;
import org.praktyki.core.partner.Belonging;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.Succession;
import org.praktyki.core.partner.Tie;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.WebAddress;
import tools.jackson.core.JsonGenerator;

/**
 * Writes all that everyone may know of a partner: contacts that are not public are not there at all.
 *
 * @param praktyki knows the practices
 * @param writer of what partners have in common with partnerships
 */
record WholePartner(Praktyki praktyki, PartnerJson writer) {

    void write(Partner partner) {
        JsonGenerator json = writer.json();
        writer.summary(partner);
        writer.texts("websites", partner.websites().stream().map(WebAddress::value));
        writer.texts("emails", partner.emails().stream().map(EmailAddress::value));
        writer.text("description", Optional.of(partner.description().html()).filter(html -> !html.isEmpty()));
        partner.succession().ifPresent(this::succession);
        json.writeArrayPropertyStart("contacts");
        partner.contacts().stream()
                .filter(contact -> contact.isPublic(writer.day()))
                .forEach(this::contact);
        json.writeEndArray();
        json.writeArrayPropertyStart("memberships");
        writer.directory().belongingsOf(partner.id()).forEach(this::belonging);
        json.writeEndArray();
        json.writeArrayPropertyStart("practices");
        practices(partner);
        json.writeEndArray();
        json.writeArrayPropertyStart("network");
        writer.directory().network(partner.id(), writer.day()).forEach(this::tie);
        json.writeEndArray();
    }

    private void succession(Succession succession) {
        writer.directory().partner(succession.successor()).ifPresent(successor -> {
            writer.json().writeObjectPropertyStart("successor");
            writer.reference(successor);
            writer.text("on", succession.on().map(PartialDate::edtf));
            writer.json().writeEndObject();
        });
    }

    private void contact(Contact contact) {
        JsonGenerator json = writer.json();
        json.writeStartObject();
        json.writeStringProperty("name", contact.name());
        writer.text("role", contact.role());
        writer.texts("phones", contact.phones().stream().map(PhoneNumber::value));
        writer.text("email", contact.email().map(EmailAddress::value));
        json.writeEndObject();
    }

    private void belonging(Belonging belonging) {
        JsonGenerator json = writer.json();
        json.writeStartObject();
        writer.reference("partnership", belonging.partnership());
        json.writeStringProperty("role", PartnerJson.slug(belonging.membership().role()));
        writer.term(belonging.membership().term());
        json.writeEndObject();
    }

    private void practices(Partner partner) {
        List<PracticeId> ids = List.copyOf(writer.directory().practicesOf(partner.id()));
        if (ids.isEmpty()) {
            return;
        }
        praktyki.practices().published(ids).stream()
                .sorted(Comparator.comparing(practice -> practice.slug().value()))
                .forEach(practice -> practice(practice, partner));
    }

    private void practice(Practice practice, Partner partner) {
        JsonGenerator json = writer.json();
        json.writeStartObject();
        json.writeStringProperty("slug", practice.slug().value());
        json.writeStringProperty("title", practice.title());
        json.writeStringProperty("url", writer.links().practice(practice.slug()));
        writer.texts(
                "parts",
                writer.directory().partsIn(practice.id()).stream()
                        .filter(involvement -> involvement.partner().equals(partner.id()))
                        .map(Involvement::part)
                        .map(PartnerJson::slug));
        json.writeEndObject();
    }

    private void tie(Tie tie) {
        JsonGenerator json = writer.json();
        json.writeStartObject();
        writer.reference("partner", tie.partner());
        writer.texts(
                "partnerships",
                tie.partnerships().stream()
                        .map(partnership -> partnership.slug().value()));
        json.writeEndObject();
    }
}
