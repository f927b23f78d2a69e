package org.praktyki.core.account;

/** One thing that not everyone may do. */
public enum Permission {
    /** See drafts, findings and contacts that are not public. */
    READ_UNPUBLISHED,
    /** Enter and change practices, and hand them in. */
    EDIT_PRACTICES,
    /** Judge what was handed in: pass it on to a reviewer, or return it. */
    REVIEW_PRACTICES,
    /** Put practices that were reviewed before the public, archive and withdraw them. */
    PUBLISH_PRACTICES,
    /** Publish what nobody else has looked at. */
    PUBLISH_UNREVIEWED,
    /** Bring practices in from files; of those who may not publish without a review they are drafts. */
    IMPORT_PRACTICES,
    /** Write practices out to files, with what is not public. */
    EXPORT_PRACTICES,
    /** Enter, change, publish and merge partners and partnerships. */
    EDIT_PARTNERS,
    /** Enter and change indicators, record figures, and tell what practices have changed. */
    EDIT_METRICS,
    /** Erase a person's data everywhere. */
    ERASE_PERSONS,
    /** Read who did what. */
    READ_AUDIT,
    /** Accounts, the topic tree, settings. */
    MANAGE_INSTALLATION
}
