package org.praktyki.core.usage;

/** What is done with a site, each counted for itself. */
public enum Use {
    /**
     * Someone came: a page was opened from outside of the site, by a link on another one, by a search engine or by typing its address.
     * Nobody is known again, so that one person who comes twice is two visits.
     */
    VISIT,
    /** A page was looked at. */
    VIEW,
    /** A file was fetched. */
    DOWNLOAD,
    /** Words were looked for; which ones is not kept here. The first page of what is found counts here and as no view. */
    SEARCH
}
