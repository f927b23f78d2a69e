package org.praktyki.servlet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.praktyki.servlet.contract.WidgetContract;

/** Each widget of the library keeps what every widget promises; so does one that an integrator adds. */
class WidgetContractTest {

    private static final Renderer RENDERER = new Renderer(() -> new Site("Praktyki", Optional.empty()), new Assets());

    @Nested
    class OfTheList extends WidgetContract {
        @Override
        protected Widget widget() {
            return new ListWidget(RENDERER);
        }

        @Override
        protected List<Map<String, List<String>>> questions() {
            return List.of(Map.of(), Map.of("q", List.of("script")), Map.of("year", List.of("1999")));
        }
    }

    @Nested
    class OfOnePractice extends WidgetContract {
        @Override
        protected Widget widget() {
            return new CardWidget(RENDERER);
        }

        @Override
        protected Map<String, List<String>> needed() {
            return Map.of("practice", List.of(PRACTICE.value()));
        }
    }

    @Nested
    class OfTheSearch extends WidgetContract {
        @Override
        protected Widget widget() {
            return new SearchWidget(RENDERER);
        }

        @Override
        protected List<Map<String, List<String>>> questions() {
            return List.of(
                    Map.of(),
                    Map.of("q", List.of("alert"), "voivodeship", List.of("podlaskie", "mazowieckie")),
                    Map.of("q", List.of("\"><script>alert(3)</script>")));
        }
    }

    @Nested
    class OfTheMap extends WidgetContract {
        @Override
        protected Widget widget() {
            return new MapWidget(RENDERER);
        }

        @Override
        protected List<Map<String, List<String>>> questions() {
            return List.of(Map.of(), Map.of("show", List.of("points")), Map.of("voivodeship", List.of("podlaskie")));
        }
    }

    @Nested
    class OfTheTopics extends WidgetContract {
        @Override
        protected Widget widget() {
            return new TopicsWidget(RENDERER);
        }

        @Override
        protected List<Map<String, List<String>>> questions() {
            return List.of(Map.of(), Map.of("depth", List.of("1")));
        }
    }

    @Nested
    class OfOnePartner extends WidgetContract {
        @Override
        protected Widget widget() {
            return new PartnerWidget(RENDERER);
        }

        @Override
        protected Map<String, List<String>> needed() {
            return Map.of("partner", List.of(PARTNER.value()));
        }
    }

    @Nested
    class OfOnePartnership extends WidgetContract {
        @Override
        protected Widget widget() {
            return new PartnershipWidget(RENDERER);
        }

        @Override
        protected Map<String, List<String>> needed() {
            return Map.of("partnership", List.of(PARTNERSHIP.value()));
        }

        @Override
        protected List<Map<String, List<String>>> questions() {
            return List.of(Map.of(), Map.of("on", List.of("2016-03-04")));
        }
    }

    @Nested
    class OfTheCounter extends WidgetContract {
        @Override
        protected Widget widget() {
            return new CounterWidget(RENDERER);
        }
    }

    @Nested
    class OfOneIndicator extends WidgetContract {
        @Override
        protected Widget widget() {
            return new IndicatorWidget(RENDERER);
        }

        @Override
        protected Map<String, List<String>> needed() {
            return Map.of("indicator", List.of(INDICATOR.value()), "unit", List.of(UNIT.value()));
        }

        @Override
        protected List<Map<String, List<String>>> questions() {
            return List.of(Map.of(), Map.of("unit", List.of("1061011")));
        }
    }

    @Nested
    class OfTheOutcomesOfAPractice extends WidgetContract {
        @Override
        protected Widget widget() {
            return new OutcomeWidget(RENDERER);
        }

        @Override
        protected Map<String, List<String>> needed() {
            return Map.of("practice", List.of(PRACTICE.value()));
        }
    }

    @Nested
    class OfAnIntegrators extends WidgetContract {
        @Override
        protected Widget widget() {
            return new WelcomePlugin.Welcome();
        }

        @Override
        protected List<Map<String, List<String>>> questions() {
            return List.of(Map.of(), Map.of("place", List.of("<b>\"Łomża\"</b>")));
        }
    }
}
