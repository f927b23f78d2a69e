package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.account.Actor;
import org.praktyki.core.account.Role;
import org.praktyki.core.metric.source.FetchContext;
import org.praktyki.core.metric.source.Fetched;
import org.praktyki.core.metric.source.MeasurementSource;

@NullMarked
class SourcesViewTest extends PanelTest {

    SourcesViewTest() {
        super(builder -> builder.contribute(MeasurementSource.class, new MeasurementSource() {
            @Override
            public String name() {
                return "skrzynka";
            }

            @Override
            public String title(Locale locale) {
                return "Skrzynka podawcza";
            }

            @Override
            public Duration every() {
                return Duration.ofDays(1);
            }

            @Override
            public Fetched fetch(Optional<String> state, FetchContext context) throws IOException {
                throw new IOException("Nikt nie odpowiada");
            }
        }));
    }

    @Test
    void sourcesAreListedAndFetchedAtOnce() {
        signedIn();
        go(SourcesView.PATH);
        assertThat(text(find(Table.class).single())).contains("Skrzynka podawcza", "jeszcze nie pobrano");
        click("Pobierz teraz");
        assertThat(text(find(Table.class).single())).contains("Skrzynka podawcza");
    }

    @Test
    void whoMayNotEditFiguresSeesNoSources() {
        signedInAs(new Actor("autor", Set.of(Role.AUTHOR)));
        go(SourcesView.PATH);
        assertThat(view()).isInstanceOf(DeniedView.class);
    }
}
