package org.praktyki.core.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.file.FileKey;
import org.praktyki.core.partner.Citation;
import org.praktyki.core.partner.Form;
import org.praktyki.core.partner.Initiative;
import org.praktyki.core.partner.MemberRole;
import org.praktyki.core.partner.Membership;
import org.praktyki.core.partner.Name;
import org.praktyki.core.partner.Names;
import org.praktyki.core.partner.PartialDate;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.partner.PartnerId;
import org.praktyki.core.partner.PartnerKind;
import org.praktyki.core.partner.Partnership;
import org.praktyki.core.partner.PublicTask;
import org.praktyki.core.partner.Seat;
import org.praktyki.core.partner.Succession;
import org.praktyki.core.partner.Term;
import org.praktyki.core.practice.Attachment;
import org.praktyki.core.practice.Contact;
import org.praktyki.core.practice.Identifiers;
import org.praktyki.core.practice.PracticeId;
import org.praktyki.core.territory.Teryt;
import org.praktyki.core.territory.Voivodeship;
import org.praktyki.core.text.EmailAddress;
import org.praktyki.core.text.Krs;
import org.praktyki.core.text.Nip;
import org.praktyki.core.text.PhoneNumber;
import org.praktyki.core.text.Regon;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.Slug;
import org.praktyki.core.text.WebAddress;

/** Partners and partnerships for tests. */
public final class PartnerSamples {

    private static final FileKey KEY = new FileKey("0123456789abcdef".repeat(4));

    private PartnerSamples() {}

    /** A partner with a value in every field. */
    public static Partner partner() {
        return Partner.named("Stowarzyszenie Otwarte Podwórko")
                .names(new Names(List.of(
                        new Name(
                                "Klub Podwórko",
                                Optional.empty(),
                                Term.between(new PartialDate("2009"), new PartialDate("2014-05-01"))),
                        new Name(
                                "Stowarzyszenie Otwarte Podwórko",
                                Optional.of("SOP"),
                                Term.since(new PartialDate("2014-05-01"))))))
                .kind(PartnerKind.NGO)
                .identifiers(new Identifiers(
                        Optional.of(new Nip("1234563218")),
                        Optional.of(new Regon("123456785")),
                        Optional.of(new Krs("0000123456"))))
                .seat(new Seat(
                        Optional.of(new Teryt("1061011")),
                        Optional.of(Voivodeship.LODZKIE),
                        Optional.of("Łódź"),
                        Optional.of("Przykładowa 1"),
                        Optional.of("90-001"),
                        Optional.of("Łódź")))
                .websites(List.of(new WebAddress("https://podworko.example.org/")))
                .emails(List.of(new EmailAddress("biuro@podworko.example.org")))
                .contacts(List.of(new Contact(
                        "Biuro stowarzyszenia",
                        Optional.of("sekretariat"),
                        List.of(new PhoneNumber("+48123456789")),
                        Optional.of(new EmailAddress("biuro@podworko.example.org")),
                        Contact.Visibility.PUBLIC)))
                .logo(Optional.of(new Attachment("znak.png", "image/png", 1200, KEY)))
                .topics(Set.of(new Slug("uslugi-spoleczne"), new Slug("kultura")))
                .description(RichText.ofHtml("<p>Prowadzi <strong>świetlice</strong> na podwórkach.</p>"))
                .succession(Optional.of(new Succession(PartnerId.random(), Optional.of(new PartialDate("2024-06")))))
                .distinctFrom(Set.of(PartnerId.random()))
                .published(true)
                .build();
    }

    /** A partnership with a value in every field, of two members. */
    public static Partnership partnership(PartnerId coordinator, PartnerId member) {
        Citation page = new Citation(
                "Strona partnerstwa",
                Optional.of(new WebAddress("https://partnerstwo.example.org/o-nas")),
                Optional.of(LocalDate.of(2016, 4, 30)));
        return Partnership.named("Partnerstwo na rzecz Podwórek")
                .names(new Names(List.of(
                        new Name(
                                "Porozumienie Podwórkowe",
                                Optional.empty(),
                                Term.between(new PartialDate("2014-24"), new PartialDate("2016-03-04"))),
                        new Name(
                                "Partnerstwo na rzecz Podwórek",
                                Optional.of("PnrP"),
                                Term.since(new PartialDate("2016-03-04"))))))
                .form(Form.UMBRELLA_GROUP)
                .term(Term.since(new PartialDate("2014-24")))
                .mission(RichText.ofHtml("<p>Żeby na każdym podwórku było co robić.</p>"))
                .goals(List.of("Dziesięć podwórek w dwa lata", "Jedna umowa zamiast wielu"))
                .initiatives(List.of(new Initiative(
                        "Dzień sąsiada",
                        Term.between(new PartialDate("2015-05"), new PartialDate("2015-06")),
                        RichText.ofHtml("<p>Wspólny stół.</p>"),
                        List.of(new Attachment("stol.jpg", "image/jpeg", 90_000, KEY)))))
                .memberships(List.of(
                        new Membership(
                                coordinator,
                                MemberRole.COORDINATOR,
                                Term.since(new PartialDate("2014-24")),
                                List.of(page)),
                        new Membership(
                                member,
                                MemberRole.MEMBER,
                                Term.between(new PartialDate("2015-01-01"), new PartialDate("2020-01-01")),
                                List.of())))
                .seat(Seat.in(new Teryt("1061011"), "Łódź"))
                .websites(List.of(new WebAddress("https://partnerstwo.example.org/")))
                .topics(Set.of(new Slug("kultura")))
                .foundingAct(Optional.of(new Attachment("porozumienie.pdf", "application/pdf", 40_000, KEY)))
                .documents(List.of(new Attachment("regulamin.pdf", "application/pdf", 50_000, KEY)))
                .practices(List.of(PracticeId.random()))
                .tasks(List.of(new PublicTask(
                        "Prowadzenie świetlic podwórkowych",
                        Optional.of(coordinator),
                        Term.between(new PartialDate("2016-01-01"), new PartialDate("2017-01-01")),
                        Optional.of(new BigDecimal("125000.50")),
                        Optional.of(new Teryt("1061011")),
                        Optional.of(new Slug("kultura")),
                        Set.of(member))))
                .published(true)
                .build();
    }
}
