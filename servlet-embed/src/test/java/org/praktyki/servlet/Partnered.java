package org.praktyki.servlet;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.contract.PartnerSamples;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Form;
import org.praktyki.core.partner.Involvement;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PublicTask;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.partner.Succession;
import org.praktyki.core.partner.Term;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** Partners and partnerships in a portal: an association, its city, a university, a partnership of theirs that was renamed, and another offer. */
final class Partnered {

    static final Citation SUMMARY = new Citation(
            "Skrót",
            Optional.of(new WebAddress("https://partnerstwo.example.org/skrot")),
            Optional.of(LocalDate.of(2016, 4, 30)));
    static final Citation PRESENTATION = new Citation("Pełna prezentacja", Optional.empty(), Optional.empty());

    final Partner association;
    final Partner city;
    final Partner university;
    final Partner hidden;
    final Partnership yards;
    final Partnership offer;
    final Practice practice;

    private final Portal portal;

    Partnered(Portal portal) {
        this.portal = portal;
        city = save(Partner.named("Miasto Łódź").seat(Seat.in(new Teryt("1061011"), "Łódź")));
        university = save(Partner.named("Politechnika Przykładowa").kind(PartnerKind.UNIVERSITY));
        hidden = portal.praktyki()
                .partners()
                .save(Portal.EDITOR, Partner.named("Klub w zawiązaniu").build());
        Partner sample = PartnerSamples.partner();
        association = save(sample.toBuilder()
                .logo(Optional.of(portal.picture("znak.png")))
                .contacts(List.of(sample.contacts().get(0), contact("Tajny wydział", Contact.Visibility.INTERNAL)))
                .succession(Optional.of(new Succession(city.id(), Optional.of(new PartialDate("2024-06")))))
                .distinctFrom(Set.of()));
        practice = portal.save(Samples.published("Świetlice na podwórkach"));
        portal.praktyki()
                .partners()
                .involve(
                        Portal.EDITOR,
                        practice,
                        List.of(
                                new Involvement(association.id(), Involvement.Part.IMPLEMENTS),
                                new Involvement(hidden.id(), Involvement.Part.FUNDS),
                                new Involvement(city.id(), Involvement.Part.FUNDS)));
        yards = save(yards());
        offer = save(Partnership.named("Wspólna oferta świetlic")
                .form(Form.JOINT_OFFER)
                .tasks(List.of(task("Świetlice razem", "2016"))));
    }

    private Partnership.Builder yards() {
        Partnership sample = PartnerSamples.partnership(city.id(), association.id());
        Membership university2016 = new Membership(
                university.id(), MemberRole.SUPPORTER, Term.since(new PartialDate("2016-05")), List.of(PRESENTATION));
        Membership unseen = new Membership(hidden.id(), MemberRole.MEMBER, Term.ALWAYS, List.of(SUMMARY));
        Membership coordinator = sample.memberships().get(0);
        Membership member = sample.memberships().get(1);
        return sample.toBuilder()
                .memberships(List.of(
                        new Membership(coordinator.member(), coordinator.role(), coordinator.term(), List.of(SUMMARY)),
                        new Membership(member.member(), member.role(), member.term(), List.of(SUMMARY, PRESENTATION)),
                        university2016,
                        unseen))
                .initiatives(List.of())
                .foundingAct(Optional.of(portal.picture("porozumienie.pdf", "application/pdf", pdf())))
                .documents(List.of())
                .practices(List.of(practice.id()))
                .tasks(List.of(task("Prowadzenie świetlic podwórkowych", "2016-01-01")));
    }

    private static byte[] pdf() {
        return "%PDF-1.4 akt".getBytes(StandardCharsets.US_ASCII);
    }

    private static PublicTask task(String title, String from) {
        return new PublicTask(
                title,
                Optional.empty(),
                Term.between(new PartialDate(from), new PartialDate("2017-01-01")),
                Optional.of(new BigDecimal("125000.50")),
                Optional.of(new Teryt("1061011")),
                Optional.of(new Slug("kultura")),
                Set.of());
    }

    private static Contact contact(String name, Contact.Visibility visibility) {
        return new Contact(
                name, Optional.empty(), List.of(), Optional.of(new EmailAddress("tajny@example.org")), visibility);
    }

    Partner save(Partner.Builder builder) {
        return portal.praktyki()
                .partners()
                .save(Portal.EDITOR, builder.published(true).build());
    }

    Partnership save(Partnership.Builder builder) {
        return portal.praktyki()
                .partnerships()
                .save(Portal.EDITOR, builder.published(true).build());
    }
}
