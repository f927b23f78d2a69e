package org.praktyki.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praktyki.servlet.Remembered.Address;

class ShelfTest {

    private static final long BYTES = 1 << 20;
    private static final int LIKED = 50;
    private static final Reply PAGE =
            Reply.of(200, "text/plain", "treść ".repeat(100).getBytes(UTF_8));

    private final Shelf shelf = new Shelf(1, BYTES);

    private static Address address(String query) {
        return new Address("/praktyki", "/practices", query, false);
    }

    private void askForWhatIsLiked() {
        for (int i = 0; i < LIKED; i++) {
            Address address = address("page=" + i);
            if (shelf.find(address).isEmpty()) {
                shelf.keep(address, PAGE);
            }
        }
    }

    @Test
    void whatNobodyAsksForTwiceDrivesOutNothingThatIsLiked() {
        for (int i = 0; i < 20_000; i++) {
            shelf.keep(address("q=attack" + i), PAGE);
            if (i % 100 == 0) {
                askForWhatIsLiked();
            }
        }

        assertThat(shelf.bytes()).isPositive().isLessThanOrEqualTo(BYTES);
        assertThat(IntStream.range(0, LIKED)
                        .filter(i -> shelf.find(address("page=" + i)).isPresent()))
                .hasSizeGreaterThan(LIKED / 2);
    }

    @Test
    void longQueriesWeighWhatTheyTake() {
        shelf.keep(address("q=" + "x".repeat(10_000)), PAGE);

        assertThat(shelf.bytes()).isGreaterThan(20_000);
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        shelf.keep(address(""), Reply.of(200, "text/plain", new byte[2 << 20]));

        assertThat(shelf.bytes()).isZero();
    }
}
