package org.praktyki.core.practice;

/** What is to be made of everything that is kept of a practice; asked once for each version, perhaps more than once for each. */
public interface Rewriting {

    /** What is to stay of a version; the same where nothing is to change. Identity, slug, source and version stay in any case. */
    Practice practice(Practice version);

    /** What is to stay of the reason that someone gave for a deed. */
    String note(String note);
}
