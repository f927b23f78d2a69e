package org.praktyki.servlet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.praktyki.core.partner.Belonging;
import org.praktyki.core.partner.Certainty;
import org.praktyki.core.partner.Directory;
import org.praktyki.core.partner.Member;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.partner.Term;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.WebAddress;
import tools.jackson.core.JsonGenerator;

/**
 * Partners and partnerships in the vocabulary of schema.org: organisations, whose members are roles with a beginning and an end.
 *
 * @param directory of what everyone may see
 * @param day of which is spoken
 * @param whole makes a whole address of a page's path
 */
record PartnerData(Directory directory, LocalDate day, UnaryOperator<String> whole) {

    LinkedData of(Partner partner) {
        return new LinkedData(type(partner.kind()), json -> {
            names(partner.names().on(day), partner.names().all(), json);
            json.writeStringProperty("url", whole.apply(PartnerRoster.PATH + "/" + partner.slug()));
            partner.identifiers().nip().ifPresent(nip -> json.writeStringProperty("taxID", nip.value()));
            json.writeArrayPropertyStart("identifier");
            partner.identifiers().nip().ifPresent(nip -> identifier("NIP", nip.value(), json));
            partner.identifiers().regon().ifPresent(regon -> identifier("REGON", regon.value(), json));
            partner.identifiers().krs().ifPresent(krs -> identifier("KRS", krs.value(), json));
            json.writeEndArray();
            address(partner.seat(), json);
            sameAs(partner.websites(), json);
            json.writeArrayPropertyStart("memberOf");
            directory.belongingsOf(partner.id()).forEach(belonging -> memberOf(belonging, json));
            json.writeEndArray();
        });
    }

    LinkedData of(Partnership partnership) {
        return new LinkedData("Organization", json -> {
            names(partnership.names().on(day), partnership.names().all(), json);
            json.writeStringProperty("url", whole.apply(PartnershipRoster.PATH + "/" + partnership.slug()));
            partnership.term().from().ifPresent(from -> json.writeStringProperty("foundingDate", from.edtf()));
            partnership.term().until().ifPresent(until -> json.writeStringProperty("dissolutionDate", until.edtf()));
            address(partnership.seat(), json);
            sameAs(partnership.websites(), json);
            json.writeArrayPropertyStart("member");
            directory.membersOn(partnership, day).stream()
                    .filter(member -> member.membership().role() != MemberRole.OBSERVER)
                    .forEach(member -> member(member, json));
            json.writeEndArray();
        });
    }

    private static String type(PartnerKind kind) {
        return switch (kind) {
            case PUBLIC_BODY -> "GovernmentOrganization";
            case NGO -> "NGO";
            case BUSINESS -> "Corporation";
            case UNIVERSITY -> "CollegeOrUniversity";
            case CHURCH_BODY, INFORMAL_GROUP -> "Organization";
        };
    }

    private static void names(Name shown, Iterable<Name> all, JsonGenerator json) {
        json.writeStringProperty("name", shown.text());
        json.writeArrayPropertyStart("alternateName");
        for (Name name : all) {
            if (!name.equals(shown)) {
                json.writeString(name.text());
            }
            name.abbreviation().ifPresent(json::writeString);
        }
        json.writeEndArray();
    }

    private static void identifier(String register, String value, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("@type", "PropertyValue");
        json.writeStringProperty("propertyID", register);
        json.writeStringProperty("value", value);
        json.writeEndObject();
    }

    private static void address(Seat seat, JsonGenerator json) {
        if (seat.equals(Seat.UNKNOWN)) {
            return;
        }
        json.writeObjectPropertyStart("address");
        json.writeStringProperty("@type", "PostalAddress");
        json.writeStringProperty("addressCountry", "PL");
        property("addressRegion", seat.voivodeship().map(Voivodeship::polishName), json);
        property("addressLocality", seat.locality(), json);
        property("streetAddress", seat.street(), json);
        property("postalCode", seat.postcode(), json);
        json.writeEndObject();
    }

    private static void property(String name, Optional<String> value, JsonGenerator json) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }

    private static void sameAs(Iterable<WebAddress> websites, JsonGenerator json) {
        json.writeArrayPropertyStart("sameAs");
        websites.forEach(website -> json.writeString(website.value()));
        json.writeEndArray();
    }

    /** Only places of which it is known when they are and were held. */
    private void memberOf(Belonging belonging, JsonGenerator json) {
        Partnership partnership = belonging.partnership();
        role(belonging.membership(), json);
        json.writeObjectPropertyStart("memberOf");
        json.writeStringProperty("@type", "Organization");
        json.writeStringProperty("name", partnership.names().on(day).text());
        json.writeStringProperty("url", whole.apply(PartnershipRoster.PATH + "/" + partnership.slug()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void member(Member member, JsonGenerator json) {
        if (member.certainty() != Certainty.CERTAIN) {
            return;
        }
        Partner partner = member.partner();
        role(member.membership(), json);
        json.writeObjectPropertyStart("member");
        json.writeStringProperty("@type", type(partner.kind()));
        json.writeStringProperty("name", partner.names().on(day).text());
        json.writeStringProperty("url", whole.apply(PartnerRoster.PATH + "/" + partner.slug()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void role(Membership membership, JsonGenerator json) {
        Term term = membership.term();
        json.writeStartObject();
        json.writeStringProperty("@type", "OrganizationRole");
        json.writeStringProperty("roleName", membership.role().label(Language.DEFAULT.locale()));
        property("startDate", term.from().map(PartialDate::edtf), json);
        property("endDate", term.until().map(PartialDate::edtf), json);
    }
}
