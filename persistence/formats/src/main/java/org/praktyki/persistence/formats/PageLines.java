package org.praktyki.persistence.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.text.WebAddress;

/**
 * A page as a stream of lines, whether it was saved as text or as HTML.
 *
 * @param lines from top to bottom, blank ones included
 * @param address the page's own address, where it tells it
 */
record PageLines(List<Line> lines, Optional<WebAddress> address) {

    private static final Pattern HTML = Pattern.compile("(?i)^\\s*<[!?a-z]|<(?:html|head|body)[\\s>]");
    private static final Pattern SAVED_FROM =
            Pattern.compile("<!--\\s{0,9}saved from url=(?:\\(\\d{1,9}\\))?(\\S{1,2000})");
    private static final int HEAD = 4096;

    static PageLines of(String page) {
        String text = page.replace("\r\n", "\n").replace('\r', '\n').replace("\ufeff", "");
        String head = text.substring(0, Math.min(HEAD, text.length()));
        if (!HTML.matcher(head).find()) {
            return new PageLines(text.lines().map(PageLines::ofText).toList(), Optional.empty());
        }
        Document document = Jsoup.parse(text);
        Matcher saved = SAVED_FROM.matcher(head);
        Optional<String> link = Optional.ofNullable(document.selectFirst("link[rel=canonical]"))
                .map(element -> element.attr("href"))
                .or(() -> saved.find() ? Optional.of(saved.group(1)) : Optional.empty());
        return new PageLines(HtmlLines.of(document.body()), link.flatMap(PageLines::address));
    }

    private static Line ofText(String line) {
        String words = line.indexOf('&') < 0 ? line : Parser.unescapeEntities(line, false);
        return Line.of(words, Entities.escape(words) + "\n");
    }

    private static Optional<WebAddress> address(String link) {
        try {
            return link.startsWith("http") ? Optional.of(new WebAddress(link)) : Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
