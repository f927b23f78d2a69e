package org.praktyki.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.praktyki.core.memory.InMemoryFiles;
import org.praktyki.core.memory.InMemorySearch;
import org.praktyki.core.memory.InMemoryStorage;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.spi.CheckResult;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.spi.StorageException;

class PlacesTest {

    private final List<String> events = new ArrayList<>();

    private record Bringing(String name, Consumer<Praktyki.Builder> parts) implements Plugin {
        @Override
        public void install(Praktyki.Builder builder) {
            parts.accept(builder);
        }
    }

    /** Tells when it is opened and closed; a storage is known by what its check says. */
    private <T> T watched(String name, Class<T> kind, T part) {
        events.add("opens " + name);
        InvocationHandler watching = (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                events.add("closes " + name);
                return null;
            }
            return method.getName().equals("check") ? new CheckResult(true, name) : method.invoke(part, arguments);
        };
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, watching));
    }

    private Storage storage(String name) {
        return watched(name, Storage.class, new InMemoryStorage());
    }

    private Plugin brings(String plugin, String storage) {
        return new Bringing(plugin, builder -> builder.openStorage(() -> storage(storage)));
    }

    @Test
    void whatABuilderOpensIsClosedWithTheInstallationTheLastFirst() {
        try (Praktyki praktyki = Praktyki.builder()
                .openSearch(() -> watched("search", SearchEngine.class, new InMemorySearch()))
                .install(brings("jdbc", "database"))
                .files(new InMemoryFiles())
                .build()) {
            assertThat(praktyki.check().detail()).isEqualTo("database");
        }
        assertThat(events).containsExactly("opens database", "opens search", "closes search", "closes database");
    }

    @Test
    void closingAgainIsHarmless() {
        Praktyki praktyki = Praktyki.builder()
                .install(brings("jdbc", "database"))
                .files(new InMemoryFiles())
                .build();
        praktyki.close();
        praktyki.close();
        assertThat(events).containsExactly("opens database", "closes database");
    }

    @Test
    void whatIsHandedOverOpenStaysItsOwners() {
        Praktyki.builder()
                .storage(storage("handed"))
                .files(new InMemoryFiles())
                .build()
                .close();
        assertThat(events).containsExactly("opens handed");
    }

    @Test
    void whatTheApplicationNamesWinsWhicheverComesFirst() {
        Praktyki.Builder before = Praktyki.builder().files(new InMemoryFiles());
        before.openStorage(() -> storage("named")).install(brings("jdbc", "brought"));
        Praktyki.Builder after = Praktyki.builder().files(new InMemoryFiles());
        after.install(brings("jdbc", "brought")).openStorage(() -> storage("named"));
        for (Praktyki.Builder builder : List.of(before, after)) {
            try (Praktyki praktyki = builder.build()) {
                assertThat(praktyki.check().detail()).isEqualTo("named");
            }
        }
        assertThat(events).doesNotContain("opens brought");
    }

    @Test
    void twoPluginsForOnePlaceAreRefusedByTheirNamesBeforeAnythingIsOpened() {
        Praktyki.Builder builder = Praktyki.builder()
                .files(new InMemoryFiles())
                .install(brings("one", "first"))
                .install(brings("two", "second"));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("storage")
                .hasMessageContaining("one, two");
        assertThat(events).isEmpty();
        builder.storage(storage("decided")).build().close();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Praktyki.Builder builder = Praktyki.builder()
                .install(new Bringing("one", parts -> parts.openSearch(InMemorySearch::new)))
                .install(new Bringing("two", parts -> parts.openSearch(InMemorySearch::new)));
        assertThatThrownBy(builder::build)
                .hasMessageContaining("no storage")
                .hasMessageContaining("no files")
                .hasMessageContaining("search: one, two");
    }

    @Test
    void aSearchThatNoPluginKnowsIsRefusedByItsSetting() {
        Praktyki.Builder builder = Praktyki.builder()
                .configuration(name -> Optional.of("opensaerch:http://localhost:9200"))
                .install(new Bringing("lucene", Praktyki.Builder::configuration))
                .storage(new InMemoryStorage())
                .files(new InMemoryFiles());
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("praktyki.search");
    }

    @Test
    void whatWasOpenedIsClosedAgainWhereTheNextCannotBe() {
        Praktyki.Builder builder = Praktyki.builder()
                .files(new InMemoryFiles())
                .openStorage(() -> storage("database"))
                .openSearch(() -> {
                    throw new StorageException("The index is away", new IllegalStateException());
                });
        assertThatThrownBy(builder::build).isInstanceOf(StorageException.class).hasMessage("The index is away");
        assertThat(events).containsExactly("opens database", "closes database");
    }

    @Test
    void aFailureToCloseKeepsNothingElseOpen() {
        Opened opened = new Opened();
        opened.own((AutoCloseable) () -> events.add("first"));
        opened.own((AutoCloseable) () -> {
            throw new IllegalStateException("stuck");
        });
        assertThatThrownBy(opened::close).hasStackTraceContaining("stuck");
        assertThat(events).containsExactly("first");
    }
}
