package org.praktyki.core.account;

/** One thing that not everyone may do. */
public enum Permission {
    /** See drafts, findings and contacts that are not public. */
    READ_UNPUBLISHED,
    /** Enter and change practices. */
    EDIT_PRACTICES,
    /** Put practices before the public. */
    PUBLISH_PRACTICES,
    /** Bring practices in from files. */
    IMPORT_PRACTICES,
    /** Accounts, the topic tree, settings. */
    MANAGE_INSTALLATION
}
