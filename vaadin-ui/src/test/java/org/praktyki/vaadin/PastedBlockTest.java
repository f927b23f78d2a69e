package org.praktyki.vaadin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.metric.Observed;
import org.praktyki.core.metric.Period;
import org.praktyki.core.metric.Periodicity;
import org.praktyki.vaadin.PastedBlock.Pasted;

@NullMarked
class PastedBlockTest {

    private static final Observed LODZ = new Observed("1061011");
    private static final Observed KUTNO = new Observed("1002011");

    private static PastedBlock.Ground ground(Periodicity periodicity, Period... columns) {
        return new PastedBlock.Ground(
                List.of(LODZ, KUTNO),
                List.of(columns),
                periodicity,
                text -> Optional.of(text).filter(LODZ.key()::equals).map(Observed::new),
                Observed::key);
    }

    private static List<Pasted> read(String text) {
        return PastedBlock.of(text, ground(Periodicity.YEAR, Period.year(2023), Period.year(2024)))
                .cells();
    }

    @Test
    void aBareBlockIsLaidOutFromTheCell() {
        assertThat(read("1\t2,5\r\n\t.\r\n"))
                .extracting(Pasted::place, Pasted::text)
                .containsExactly(
                        tuple("1061011, 2023", "1"), tuple("1061011, 2024", "2,5"), tuple("1002011, 2024", "."));
    }

    @Test
    void figuresThatLookLikeYearsAreFigures() {
        assertThat(read("100\t2023\n200\t2024"))
                .extracting(Pasted::place, Pasted::text)
                .contains(tuple("1061011, 2024", "2023"));
        assertThat(read("2023\t2024")).hasSize(2).allMatch(cell -> cell.cell().isPresent());
    }

    @Test
    void whatLiesOutsideOfTheTableIsSaid() {
        assertThat(read("1\t2\t3\n4\n\t\n5\t6"))
                .filteredOn(cell -> cell.problem().isPresent())
                .extracting(Pasted::place, Pasted::problem)
                .containsExactly(
                        tuple("1 × 3", Optional.of(Problem.WRONG_NUMBER_OF_VALUES)),
                        tuple("3 × 1", Optional.of(Problem.WRONG_NUMBER_OF_VALUES)),
                        tuple("3 × 2", Optional.of(Problem.WRONG_NUMBER_OF_VALUES)));
    }

    @Test
    void aBlockWithHeadingsSaysItselfWhereItBelongs() {
        List<Pasted> cells = PastedBlock.of(
                        "Gmina\t2023-Q4\t2024-Q1\n1061011\t1\t2\nKutno\t3\t4",
                        ground(Periodicity.QUARTER, Period.of("2020-Q1")))
                .cells();
        assertThat(cells)
                .extracting(Pasted::cell)
                .startsWith(
                        Optional.of(new Sheet.Cell(LODZ, Period.of("2023-Q4"))),
                        Optional.of(new Sheet.Cell(LODZ, Period.of("2024-Q1"))));
        assertThat(cells)
                .extracting(Pasted::problem)
                .endsWith(Optional.of(Problem.NO_SUCH_TERRITORY), Optional.of(Problem.NO_SUCH_TERRITORY));
    }

    @Test
    void figuresAreReadInThePolishWay() {
        assertThat(List.of("1 234,5", "−3", "0,50", "12.5", "12,5*", "7~", ".", "-", "X", "#"))
                .extracting(text -> FigureWords.show(FigureWords.read(text)))
                .containsExactly("1\u00a0234,5", "-3", "0,5", "12,5", "12,5*", "7~", ".", "–", "x", "#");
        assertThat(read("1 2\tabc\n1e5\t,5"))
                .allMatch(cell -> cell.problem().equals(Optional.of(Problem.NOT_A_FIGURE)));
        assertThat(read("1.234")).extracting(Pasted::problem).containsExactly(Optional.of(Problem.AMBIGUOUS_FIGURE));
    }
}
