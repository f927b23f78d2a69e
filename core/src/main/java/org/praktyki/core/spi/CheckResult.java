package org.praktyki.core.spi;

/**
 * Whether a part works.
 *
 * @param ok whether it does
 * @param detail a short English sentence for whoever runs the installation
 */
public record CheckResult(boolean ok, String detail) {}
