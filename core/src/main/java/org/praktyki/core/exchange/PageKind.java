package org.praktyki.core.exchange;

/** Which part of a practice one page of a source shows. */
public enum PageKind {
    /** Summary and record card (Skrót i metryka). */
    SUMMARY,
    /** The full presentation (Pełna prezentacja). */
    PRESENTATION
}
