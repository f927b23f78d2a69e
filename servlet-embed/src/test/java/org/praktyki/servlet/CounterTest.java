package org.praktyki.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.praktyki.core.contract.Samples;
import org.praktyki.core.practice.Practice;
import org.praktyki.core.settings.PublicUsage;
import org.praktyki.core.settings.VisitorCounter;
import org.praktyki.core.usage.Thing;
import org.praktyki.core.usage.Used;

/** What visitors are shown of how the site is used. */
class CounterTest {

    @Test
    void theCounterStandsOnEachPageWhereItIsWanted() {
        try (Portal counting = Portal.start()) {
            assertThat(counting.page("/").select(".bottom .counter")).isEmpty();
            assertThat(counting.get("/embed/v1/counter").body()).contains("Licznik odwiedzin jest wyłączony.");
            VisitorCounter start = new VisitorCounter(123_456, LocalDate.of(2009, 3, 1));
            counting.settings(settings -> settings.withUsage(new PublicUsage(Optional.of(start), false)));
            assertThat(counting.page("/")
                            .select(".bottom .counter strong")
                            .text()
                            .replace('\u00a0', ' '))
                    .isEqualTo("123 456 gości odwiedziło nas od 1 marca 2009 r.");

            counting.praktyki().usage().count(Used.VISIT);
            counting.praktyki().usage().flush();
            counting.pass(Duration.ofMinutes(11));
            counting.settings(settings -> settings.withName("Praktyki"));
            assertThat(counting.page("/en/")
                            .select(".bottom .counter strong")
                            .text()
                            .replace('\u00a0', ' '))
                    .isEqualTo("123,457 visitors came since 1 March 2009");
            assertThat(counting.get("/embed/v1/counter?lang=en").body().strip().replace('\u00a0', ' '))
                    .isEqualTo("<p class=\"counter\"><a class=\"link\" href=\"../../en/\">"
                            + "123,457 visitors came since 1 March 2009</a></p>");
        }
    }

    @Test
    void aPracticeSaysHowOftenItWasLookedAtWhereThatIsWanted() {
        try (Portal showing = Portal.start()) {
            Practice shown = showing.save(Samples.full());
            String page = "/practices/" + shown.slug();
            showing.praktyki().usage().count(Used.view(Thing.of(shown.id())));
            showing.praktyki().usage().flush();
            assertThat(showing.page(page).select(".facts").text()).doesNotContain("odsłona");
            showing.settings(settings -> settings.withUsage(new PublicUsage(Optional.empty(), true)));
            assertThat(showing.page(page).select(".facts").text().replace('\u00a0', ' '))
                    .contains("1 odsłona");
            assertThat(showing.page(showing.preview(shown)).select(".facts").text())
                    .doesNotContain("odsł");
        }
    }
}
