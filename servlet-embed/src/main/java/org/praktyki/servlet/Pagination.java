package org.praktyki.servlet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.praktyki.core.search.Query;

/**
 * The pages of a list.
 *
 * @param current which one is shown
 * @param last how many there are; 0 for an empty list
 * @param previous the page before this one
 * @param next the page after it
 * @param first the list's beginning
 * @param steps the first, the last, and those around the current one, in their order
 */
record Pagination(
        int current, int last, Optional<String> previous, Optional<String> next, String first, List<Step> steps) {

    private static final int AROUND = 1;

    /**
     * One page to go to.
     *
     * @param gap whether pages are left out before it
     */
    record Step(int number, String address, boolean gap) {}

    /**
     * The pages of what someone asked for.
     *
     * @param list the address of a list with these parameters
     */
    static Pagination of(Asked asked, long total, Function<Map<String, List<String>>, String> list) {
        Query query = asked.query();
        int current = query.page();
        int last = (int) Math.min((total + query.size() - 1) / query.size(), Query.MAX_DEPTH / query.size());
        List<Integer> shown = IntStream.rangeClosed(1, last)
                .filter(n -> n == 1 || n == last || Math.abs(n - current) <= AROUND)
                .boxed()
                .toList();
        List<Step> steps = IntStream.range(0, shown.size())
                .mapToObj(i -> new Step(
                        shown.get(i), address(asked, shown.get(i), list), i > 0 && shown.get(i) > shown.get(i - 1) + 1))
                .toList();
        return new Pagination(
                current,
                last,
                Optional.of(current - 1).filter(n -> n >= 1 && n <= last).map(n -> address(asked, n, list)),
                Optional.of(current + 1).filter(n -> n <= last).map(n -> address(asked, n, list)),
                address(asked, 1, list),
                steps);
    }

    private static String address(Asked asked, int page, Function<Map<String, List<String>>, String> list) {
        return list.apply(asked.atPage(page));
    }
}
