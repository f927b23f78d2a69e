package org.praktyki.benchmarks;

import java.util.List;
import java.util.random.RandomGenerator;

/** Text that reads like Polish to a machine: its letters, its length of words, its paragraphs. */
final class Prose {

    private static final List<String> WORDS =
            List.of(("gmina mieszkańcy seniorzy młodzież szkoła biblioteka ulica osiedle park rzeka woda energia"
                            + " powietrze odpady budżet konkurs warsztaty spotkanie zespół urząd partnerzy współpraca wdrożenie rozwiązanie usługa"
                            + " oszczędność bezpieczeństwo zieleń drzewa ścieżka rower przystanek komunikacja miejska świetlica żłobek przedszkole"
                            + " dom kultury ośrodek pomocy społecznej wolontariusze sąsiedzi działanie źródło finansowania koszty rezultaty wskaźniki"
                            + " pomiar ocena zalecenia przygotowano uruchomiono ogłoszono zakończono zebrano posadzono wyremontowano przeszkolono"
                            + " wspólnie bezpłatnie corocznie wcześniej później również ponieważ dzięki oraz jednak w na z do od przy dla między")
                    .split(" "));

    private final RandomGenerator random;

    Prose(RandomGenerator random) {
        this.random = random;
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** A sentence of about so many letters, without its full stop. */
    String phrase(int letters) {
        StringBuilder phrase = new StringBuilder(word());
        while (phrase.length() < letters) {
            phrase.append(' ').append(word());
        }
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }

    /** Paragraphs and a list, of about so many letters in all. */
    String html(int letters) {
        StringBuilder html = new StringBuilder();
        while (html.length() < letters * 2 / 3) {
            html.append("<p>")
                    .append(phrase(70))
                    .append(", <strong>")
                    .append(word())
                    .append("</strong>. ");
            html.append(phrase(60)).append(".</p>");
        }
        html.append("<ul>");
        while (html.length() < letters) {
            html.append("<li>").append(phrase(40)).append("</li>");
        }
        return html.append("</ul>").toString();
    }
}
