package org.praktyki.persistence.jdbi;

import java.util.Arrays;
import java.util.Optional;

/** The databases that the stores are made for. */
enum Vendor {
    H2("H2", "jdbc:h2:", "org.h2.Driver"),
    POSTGRESQL("PostgreSQL", "jdbc:postgresql:", "org.postgresql.Driver");

    private final String product;
    private final String urlPrefix;
    private final String driver;

    Vendor(String product, String urlPrefix, String driver) {
        this.product = product;
        this.urlPrefix = urlPrefix;
        this.driver = driver;
    }

    /** The vendor whose database calls itself this. */
    static Vendor ofProduct(String product) {
        return one(
                Arrays.stream(values()).filter(v -> v.product.equals(product)).findFirst(), product);
    }

    /** The vendor whose addresses begin like this one. */
    static Vendor ofUrl(String url) {
        return one(
                Arrays.stream(values()).filter(v -> url.startsWith(v.urlPrefix)).findFirst(), withoutParameters(url));
    }

    private static Vendor one(Optional<Vendor> vendor, String given) {
        return vendor.orElseThrow(
                () -> new IllegalArgumentException("Praktyki keeps its data in H2 or PostgreSQL, not in " + given));
    }

    /** What of an address may be told: its parameters can hold a password. */
    static String withoutParameters(String url) {
        return url.replaceFirst("[?;].*", "");
    }

    /** The class of its driver: in a servlet container the driver manager may not know it yet. */
    String driver() {
        return driver;
    }
}
