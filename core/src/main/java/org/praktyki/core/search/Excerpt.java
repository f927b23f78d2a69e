package org.praktyki.core.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of plain text, some of which is what someone looked for.
 *
 * @param pieces one after another
 */
public record Excerpt(List<Piece> pieces) {

    /** Characters of an excerpt, more or less: whole words are shown. */
    private static final int LENGTH = 220;

    private static final int BEFORE = 60;

    /**
     * A piece of an excerpt.
     *
     * @param text plain, as hostile as its author
     * @param marked whether it is what was looked for
     */
    public record Piece(String text, boolean marked) {}

    /** Copies the pieces. */
    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** Whether anything in it was looked for. */
    public boolean isMarked() {
        return pieces.stream().anyMatch(Piece::marked);
    }

    /** A whole text. */
    static Excerpt whole(String text, List<Mark> marks) {
        return between(text, 0, text.length(), marks);
    }

    /** Some of a text: the first stretch of usual length that has as much as any other of what was looked for. */
    static Excerpt best(String text, List<Mark> marks) {
        if (text.length() <= LENGTH) {
            return whole(text, marks);
        }
        int from = wordAt(text, bestStart(text, marks));
        int to = from + LENGTH >= text.length() ? text.length() : wordBefore(text, from + LENGTH);
        Excerpt inside = between(text, from, to, marks);
        List<Piece> pieces = new ArrayList<>(inside.pieces);
        if (from > 0) {
            pieces.add(0, new Piece("… ", false));
        }
        if (to < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return new Excerpt(pieces);
    }

    private static int bestStart(String text, List<Mark> marks) {
        int best = 0;
        long most = 0;
        for (Mark mark : marks) {
            int start = Math.max(0, Math.min(mark.from() - BEFORE, text.length() - LENGTH));
            long inside = marks.stream()
                    .filter(other -> other.from() >= start && other.to() <= start + LENGTH)
                    .count();
            if (inside > most) {
                most = inside;
                best = start;
            }
        }
        return best;
    }

    private static int wordAt(String text, int at) {
        int word = at;
        while (word > 0 && word < text.length() && !Character.isWhitespace(text.charAt(word - 1))) {
            word++;
        }
        return word < text.length() ? word : at;
    }

    private static int wordBefore(String text, int at) {
        int word = at;
        while (word > at - BEFORE && !Character.isWhitespace(text.charAt(word))) {
            word--;
        }
        return word > at - BEFORE ? word : at;
    }

    private static Excerpt between(String text, int from, int to, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Mark mark : marks) {
            if (mark.from() >= at && mark.to() <= to) {
                add(pieces, text.substring(at, mark.from()), false);
                add(pieces, text.substring(mark.from(), mark.to()), true);
                at = mark.to();
            }
        }
        add(pieces, text.substring(at, to), false);
        return new Excerpt(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
