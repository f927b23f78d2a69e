package org.praktyki.core.usage;

/**
 * That something was used in some way: what is counted.
 *
 * @param use in which way
 * @param thing what
 */
public record Used(Use use, Thing thing) {

    /** That someone came. */
    public static final Used VISIT = new Used(Use.VISIT, Thing.SITE);

    /** That a page was looked at. */
    public static Used view(Thing thing) {
        return new Used(Use.VIEW, thing);
    }

    /** That a file was fetched. */
    public static Used download(Thing file) {
        return new Used(Use.DOWNLOAD, file);
    }

    /** That words were looked for on a page. */
    public static Used search(Thing page) {
        return new Used(Use.SEARCH, page);
    }
}
