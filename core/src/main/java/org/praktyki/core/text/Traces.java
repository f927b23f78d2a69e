package org.praktyki.core.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person leaves in texts: names of at least two words in any order and in any case of the declension, e-mail addresses, and
 * telephone numbers however they are grouped. Letter case and diacritics do not matter. A name of a single word is no trace: it
 * cannot be told from other words.
 */
public final class Traces {

    /** What stands in the place of an erased trace. */
    public static final String MARK = "[usunięto]";

    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    private static final String BETWEEN_DIGITS = "[\\s()./-]{0,3}";
    private static final String HOME = "+48";

    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Pattern> stems = new ArrayList<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> numbers = new LinkedHashSet<>();

    /** The traces of someone who is known by these. */
    public Traces(Collection<String> names, Collection<EmailAddress> emails, Collection<PhoneNumber> phones) {
        emails.forEach(this::add);
        phones.forEach(this::add);
        names.stream().map(PersonName::of).filter(PersonName::isDistinct).forEach(this::add);
    }

    private void add(PersonName name) {
        patterns.addAll(name.patterns());
        words.add(name.stem());
        stems.add(Pattern.compile("(?<!\\p{L})" + Pattern.quote(name.stem()) + "\\p{L}{0,5}(?!\\p{L})"));
    }

    private void add(EmailAddress email) {
        String[] parts = FoldedText.of(email.value()).split("@", 2);
        patterns.add(Pattern.compile("(?<![a-z0-9._%+-])" + Pattern.quote(parts[0])
                + "\\s{0,2}(?:@|[(\\[]\\s?(?:at|malpa|@)\\s?[)\\]])\\s{0,2}" + Pattern.quote(parts[1])
                + "(?!\\.?[a-z0-9-])"));
        words.add(parts[0]);
    }

    private void add(PhoneNumber phone) {
        boolean home = phone.value().startsWith(HOME);
        String number = phone.value().substring(home ? HOME.length() : 1);
        String prefix =
                home ? "(?:(?:\\+|00)?48" + BETWEEN_DIGITS + ")?(?:\\(?0" + BETWEEN_DIGITS + ")?" : "(?:\\+|00)?";
        String digits = String.join(BETWEEN_DIGITS, number.split(""));
        patterns.add(Pattern.compile("(?<![\\d+])\\(?" + prefix + "\\(?" + digits + "(?!\\d)"));
        numbers.add(number);
    }

    /** Whether a name is one that can be found in texts. */
    public static boolean canFind(String name) {
        return PersonName.of(name).isDistinct();
    }

    /** How often they occur in plain text. */
    public int in(String text) {
        return ranges(normal(text)).size();
    }

    /** How often they occur in rich text, its links among it. */
    public int in(RichText text) {
        String html = normal(text.html());
        return ranges(new HtmlWords(html).words()).size() + links(html);
    }

    /** Plain text with a mark in their place. */
    public String erasedFrom(String text) {
        String normal = normal(text);
        List<Range> ranges = ranges(normal);
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Range range : ranges) {
            left.append(normal, from, range.from()).append(MARK);
            from = range.to();
        }
        return ranges.isEmpty()
                ? text
                : left.append(normal, from, normal.length()).toString();
    }

    /** Rich text with a mark in their place, and without links that lead to them. */
    public RichText erasedFrom(RichText text) {
        if (in(text) == 0) {
            return text;
        }
        String unlinked = TAG.matcher(normal(text.html()))
                .replaceAll(tag -> isIn(tag.group()) ? "<a>" : Matcher.quoteReplacement(tag.group()));
        HtmlWords html = new HtmlWords(unlinked);
        return RichText.ofHtml(html.without(ranges(html.words()), MARK));
    }

    /** Whether something that may be the name in another form still stands in plain text: a person has to look. */
    public boolean mayBeNamedIn(String text) {
        String folded = FoldedText.of(normal(text));
        return stems.stream().anyMatch(stem -> stem.matcher(folded).find());
    }

    /** A quick look at a text in which things are stored, such as JSON: false only where there is no trace in it. */
    public boolean mayBeIn(String stored) {
        String folded = FoldedText.of(normal(TAG.matcher(stored).replaceAll("")));
        String whole = FoldedText.of(normal(stored));
        String digits = NO_DIGITS.matcher(stored).replaceAll("");
        return words.stream().anyMatch(word -> folded.contains(word) || whole.contains(word))
                || numbers.stream().anyMatch(digits::contains)
                || numbers.stream().anyMatch(NO_DIGITS.matcher(folded).replaceAll("")::contains);
    }

    private int links(String html) {
        return (int)
                TAG.matcher(html).results().filter(tag -> isIn(tag.group())).count();
    }

    /** Whether they are in a tag, be it that its address is written with percent signs or entities. */
    private boolean isIn(String tag) {
        String inside = tag.substring(1, tag.length() - 1);
        String words = new HtmlWords(inside).words().toString();
        return in(words) > 0 || in(unescaped(words)) > 0;
    }

    private static String unescaped(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private List<Range> ranges(CharSequence text) {
        String folded = FoldedText.of(text);
        List<Range> ranges = new ArrayList<>();
        for (Pattern pattern : patterns) {
            pattern.matcher(folded).results().forEach(match -> ranges.add(new Range(match.start(), match.end())));
        }
        return Range.joined(ranges);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
