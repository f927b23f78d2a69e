package org.praktyki.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praktyki.core.Praktyki;
import org.praktyki.core.account.Actor;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.partner.Partner;
import org.praktyki.core.practice.Practice;

class UsageCsvTest {

    private static final Actor ACTOR = Actor.system("test");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private final Praktyki praktyki = Praktyki.builder()
            .storage(new InMemoryStorage())
            .files(new InMemoryFiles())
            .clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC))
            .build();

    private String csv(Locale locale, UsageRow... rows) {
        StringWriter text = new StringWriter();
        UsageNames names =
                new UsageNames(praktyki.practices(), praktyki.partners(), praktyki.indicators(), ACTOR, locale);
        UsageCsv csv = new UsageCsv(text, names, locale);
        Stream.of(rows).forEach(csv::row);
        assertThat(csv.written()).isEqualTo(rows.length);
        return text.toString();
    }

    private static UsageRow row(Used what) {
        return new UsageRow(DAY, false, what, 3);
    }

    @Test
    void eachThingHasItsName() {
        praktyki.categories().replace(ACTOR, Samples.topics());
        Practice practice = praktyki.practices()
                .save(
                        ACTOR,
                        Samples.full().toBuilder().title("=Ogród; \"zielony\"").build());
        Partner partner = praktyki.partners()
                .save(ACTOR, Partner.named("Fundacja Pod Lipą").build());
        Thing file = Thing.file(
                practice.id().value(), practice.attachments().getFirst().key());
        assertThat(csv(
                        POLISH,
                        new UsageRow(DAY.withDayOfMonth(1), true, Used.VISIT, 12_345),
                        row(Used.view(Thing.of(practice.id()))),
                        row(Used.view(Thing.of(partner.id()))),
                        row(Used.search(Thing.page("practices"))),
                        row(Used.download(file))))
                .startsWith("\ufeffDzień albo miesiąc;Co policzono;Rodzaj;Identyfikator;Nazwa;Liczba\r\n")
                .contains("\r\n2026-03;wizyty;cały serwis;;;12345\r\n")
                .contains("2026-03-02;odsłony;praktyka;" + practice.id() + ";\"'=Ogród; \"\"zielony\"\"\";3\r\n")
                .contains(";partner;" + partner.id() + ";"
                        + partner.names().latest().text() + ";3\r\n")
                .contains("2026-03-02;wyszukiwania;strona;practices;Lista praktyk;3\r\n")
                .contains(";\"" + practice.attachments().getFirst().name() + " (=Ogród");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "nothing", "a/b", ""})
    void whatIsGoneHasNone(String id) {
        Locale english = Locale.ENGLISH;
        assertThat(Stream.of(Thing.Kind.values()).map(kind -> csv(english, row(Used.view(new Thing(kind, id))))))
                .allSatisfy(text -> assertThat(text).endsWith(";" + id + ";;3\r\n"));
    }
}
