package org.praktyki.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.territory.UnitType;
import org.praktyki.core.territory.Voivodeship;

/** Made-up local governments: as many powiats and cities in each voivodeship as there are, and communes of every kind and size. */
final class Towns {

    /** In the order of {@link Voivodeship}: powiats, and cities with the rights of one. */
    private static final int[][] POWIATS = {
        {26, 4}, {19, 4}, {20, 4}, {12, 2}, {21, 3}, {19, 3}, {37, 5}, {11, 1},
        {21, 4}, {14, 3}, {16, 4}, {17, 19}, {13, 1}, {19, 2}, {31, 4}, {18, 3}
    };

    private static final int COMMUNES = 7;
    private static final String[] BEGINNINGS =
            "Biało Brzeź Czarno Dąbr Gor Jan Jezior Kali Koni Lip Łom Mar Nowo Olsz Piotr Rado Rud Sokoł Star Tarn Wierz Zamo Zielo"
                    .split(" ");
    private static final String[] MIDDLES = "ber cho dzi ga ko le mi no po ro sta to wo zy".split(" ");
    private static final String[] ENDS = "ce ków wo wiec nia rzyn wek lin dz gard".split(" ");

    private final List<Town> all = new ArrayList<>();

    /**
     * A local government.
     *
     * @param powiat absent, as an empty text, for a city with the rights of one
     */
    record Town(String name, String powiat, Voivodeship voivodeship, UnitType type, long population) {

        void on(RecordCard.Builder card) {
            card.locality(name).voivodeship(voivodeship).unitType(type).population(population);
            if (!powiat.isEmpty()) {
                card.powiat(powiat);
            }
        }
    }

    Towns() {
        RandomGenerator random = new SplittableRandom(16);
        Map<UnitType, Integer> kinds = new EnumMap<>(
                Map.of(UnitType.GMINA_WIEJSKA, 62, UnitType.GMINA_MIEJSKO_WIEJSKA, 27, UnitType.GMINA_MIEJSKA, 11));
        Iterator<int[]> numbers = Arrays.asList(POWIATS).iterator();
        for (Voivodeship where : Voivodeship.values()) {
            int[] number = numbers.next();
            for (int i = 0; i < number[0]; i++) {
                String seat = name(random);
                String powiat = seat.toLowerCase(Locale.ROOT).replaceFirst("[aeioy]?$", "") + "ski";
                all.add(new Town(seat, powiat, where, UnitType.POWIAT, 40_000 + random.nextInt(120_000)));
                for (int commune = 0; commune < COMMUNES; commune++) {
                    UnitType type = kind(kinds, random.nextInt(100));
                    all.add(new Town(name(random), powiat, where, type, people(type, random)));
                }
            }
            for (int i = 0; i < number[1]; i++) {
                long people = (long) (50_000 * Math.exp(3.3 * Math.pow(random.nextDouble(), 2)));
                all.add(new Town(name(random), "", where, UnitType.MIASTO_NA_PRAWACH_POWIATU, people));
            }
        }
    }

    private static UnitType kind(Map<UnitType, Integer> kinds, int percent) {
        int left = percent;
        for (Map.Entry<UnitType, Integer> kind : kinds.entrySet()) {
            left -= kind.getValue();
            if (left < 0) {
                return kind.getKey();
            }
        }
        return UnitType.OTHER;
    }

    private static long people(UnitType type, RandomGenerator random) {
        int smallest = type == UnitType.GMINA_MIEJSKA ? 8_000 : 2_500;
        return (long) (smallest * Math.exp(2.2 * Math.pow(random.nextDouble(), 1.5)));
    }

    private static String name(RandomGenerator random) {
        return BEGINNINGS[random.nextInt(BEGINNINGS.length)]
                + MIDDLES[random.nextInt(MIDDLES.length)]
                + ENDS[random.nextInt(ENDS.length)];
    }

    /** One of them; cities tell of themselves more often than villages. */
    Town one(RandomGenerator random) {
        Town some = all.get(random.nextInt(all.size()));
        Town other = all.get(random.nextInt(all.size()));
        return some.population() > other.population() ? some : other;
    }
}
