package org.praktyki.core.text;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The order in which a Polish index lists titles: by the Polish alphabet ("Ćwiczenia" after "Czas", "Łąka" after "Lyon"),
 * word by word ("Dom seniora" before "Domowa apteka"), without regard to quotation marks, dashes and brackets.
 */
public final class PolishOrder {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final RuleBasedCollator COLLATOR = collator();

    private PolishOrder() {}

    /** The platform's Polish rules leave the space out of account; here it comes before every letter. */
    private static RuleBasedCollator collator() {
        RuleBasedCollator polish = (RuleBasedCollator) Collator.getInstance(Locale.forLanguageTag("pl"));
        try {
            return new RuleBasedCollator(polish.getRules() + "& '_' < ' '");
        } catch (ParseException e) {
            throw new IllegalStateException("The platform's own collation rules do not parse", e);
        }
    }

    /** What to sort a title by; its bytes, compared as unsigned numbers, sort in the same order. */
    public static CollationKey key(String title) {
        String composed = Normalizer.normalize(title, Normalizer.Form.NFC);
        return COLLATOR.getCollationKey(
                BETWEEN_WORDS.matcher(composed).replaceAll(" ").strip());
    }
}
