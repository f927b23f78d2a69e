package org.praktyki.core;

/**
 * One addition to the library, such as a store, a file format or a widget, in one class. It is installed by
 * {@link Praktyki.Builder#install} while an installation is wired, and gives the builder what it brings. One that is named in
 * {@code META-INF/services/org.praktyki.core.Plugin} is found by {@link Praktyki.Builder#discover()}, and needs a public constructor
 * without arguments.
 */
public interface Plugin {

    /** Tells it from others, for whoever reads a log: such as {@code weather-widget}. */
    String name();

    /**
     * Hands its parts to the builder. Opens nothing that has to be closed, as the installation may still be refused: what has to be
     * opened it has opened by the builder, as with {@link Praktyki.Builder#openStorage}.
     */
    void install(Praktyki.Builder builder);
}
