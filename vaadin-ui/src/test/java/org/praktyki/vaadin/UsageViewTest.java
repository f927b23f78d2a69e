package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.select.Select;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.DeniedException;
import org.praktyki.core.account.Role;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.metric.Indicator;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;

@NullMarked
class UsageViewTest extends PanelTest {

    UsageViewTest() {
        super(builder -> builder.clock(Clock.fixed(Samples.NOW, ZoneOffset.UTC)));
    }

    private Practice published() {
        return praktyki.practices().save(Installation.ACTOR, Samples.published("Ogród przy szkole"));
    }

    private void count(Used what, int times) {
        for (int i = 0; i < times; i++) {
            praktyki.usage().count(what);
        }
    }

    private static List<String> rows(Table table) {
        return table.getBodyRows().stream().map(PanelTest::text).toList();
    }

    private Map<String, List<String>> tables() {
        return find(Table.class).all().stream()
                .collect(Collectors.toMap(table -> table.getAriaLabel().orElseThrow(), UsageViewTest::rows));
    }

    private String shown() {
        return text((Component) view());
    }

    @Test
    void whatWasUsedIsShownWithItsNames() {
        Practice practice = published();
        count(Used.VISIT, 3);
        count(Used.view(Thing.of(practice.id())), 4);
        count(Used.view(Thing.page("map")), 1);
        Indicator waste = praktyki.indicators()
                .save(
                        Installation.ACTOR,
                        Indicator.builder("ODPADY", "Odpady zebrane selektywnie")
                                .build());
        count(Used.download(Thing.of(waste.id())), 2);
        count(Used.search(Thing.page("practices")), 2);
        count(Used.download(new Thing(Thing.Kind.FILE, "gone/gone")), 5);
        signedIn();
        go("usage");
        assertThat(shown())
                .contains("W tym okresie: wizyty 3, odsłony 5, pobrania 7, wyszukiwania 2.")
                .contains("Wizyty od początku liczenia: 3.");
        assertThat(tables().get("Praktyki")).containsExactly("Ogród przy szkole4");
        assertThat(tables().get("Dane wskaźników")).containsExactly("Odpady zebrane selektywnie2");
        assertThat(tables().get("Pozostałe strony")).containsExactly("Mapa1");
        assertThat(tables().get("Najczęściej pobierane pliki")).containsExactly("(usunięto)5");
        assertThat(tables().get("Wizyty")).singleElement().asString().endsWith("3");
        assertThat(tables().get("Odsłony")).singleElement().asString().endsWith("5");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherSpanShowsMoreDays() {
        signedIn();
        go("usage");
        assertThat(shown()).contains("W tym okresie niczego nie policzono.");
        LocalDate today = praktyki.usage().today();
        count(Used.VISIT, 1);
        ((Select<UsageSpan>) find(Select.class).single()).setValue(UsageSpan.YEAR);
        assertThat(tables().get("Wizyty")).hasSize(1);
        StringWriter csv = new StringWriter();
        new UsageDownload(praktyki, () -> Installation.ACTOR, Texts.POLISH, today, today).write(csv);
        assertThat(csv.toString()).endsWith(today + ";wizyty;cały serwis;;;1\r\n");
    }

    @Test
    void whoDoesNotPublishDoesNotComeHere() {
        Actor editor = new Actor("redaktor", Set.of(Role.EDITOR));
        signedInAs(editor);
        go("usage");
        assertThat(view()).isInstanceOf(DeniedView.class);
        LocalDate today = praktyki.usage().today();
        UsageDownload download = new UsageDownload(praktyki, () -> editor, Texts.POLISH, today, today);
        assertThatExceptionOfType(DeniedException.class).isThrownBy(() -> download.write(new StringWriter()));
    }
}
