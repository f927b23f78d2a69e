package org.praktyki.core.text;

/**
 * A piece of text in the language in which there is one: the one asked for or, where that has none, the original.
 *
 * @param language a language tag of BCP 47, for the {@code lang} attribute of a page
 * @param value the text
 */
public record InLanguage<T>(String language, T value) {}
