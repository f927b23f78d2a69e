package org.praktyki.servlet;

import java.util.List;
import java.util.stream.IntStream;
import org.praktyki.servlet.PartnerView.Neighbour;

/**
 * A partner in the middle of those it works with: the more partnerships they have in common, the thicker the line between them. In units
 * of its own.
 *
 * @param nodes around the middle
 */
record NetworkDrawing(List<Node> nodes) {

    static final int WIDTH = 640;
    static final int HEIGHT = 400;
    static final int MIDDLE_X = WIDTH / 2;
    static final int MIDDLE_Y = HEIGHT / 2;

    /** For more of them there is no room; those with the most in common come first. */
    private static final int MOST = 12;

    private static final int FEWEST = 2;
    private static final int RADIUS_X = 130;
    private static final int RADIUS_Y = 150;
    private static final int LETTERS = 24;
    private static final int THICKEST = 8;
    private static final int APART = 12;
    private static final double SIDE = 0.25;

    /**
     * One of those around.
     *
     * @param anchor which end of the name stands at the label's place
     * @param strength how thick the line is
     */
    record Node(String name, int x, int y, int labelX, int labelY, String anchor, int strength) {}

    /** Nobody is drawn where there is hardly anybody. */
    static NetworkDrawing of(List<Neighbour> network) {
        int count = Math.min(MOST, network.size());
        return new NetworkDrawing(
                count < FEWEST
                        ? List.of()
                        : IntStream.range(0, count)
                                .mapToObj(i -> node(network.get(i), 2 * Math.PI * (i + 0.5) / count - Math.PI / 2))
                                .toList());
    }

    private static Node node(Neighbour neighbour, double angle) {
        double right = Math.cos(angle);
        double down = Math.sin(angle);
        int x = (int) Math.round(MIDDLE_X + RADIUS_X * right);
        int y = (int) Math.round(MIDDLE_Y + RADIUS_Y * down);
        boolean beside = Math.abs(right) > SIDE;
        return new Node(
                Card.excerpt(neighbour.partner().text(), LETTERS),
                x,
                y,
                beside ? x + (int) Math.signum(right) * APART : x,
                beside ? y + 4 : y + (down > 0 ? 2 * APART : -APART),
                beside ? right > 0 ? "start" : "end" : "middle",
                Math.min(THICKEST, 2 * neighbour.partnerships().size()));
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }
}
