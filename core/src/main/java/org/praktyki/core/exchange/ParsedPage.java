package org.praktyki.core.exchange;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.practice.Funding;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.WebAddress;

/**
 * What a reader made of one page.
 *
 * @param kind which part of the practice it shows
 * @param title the practice's title; together with the topics it names the practice in its source
 * @param topics names of its section and subsection, as the page gives them
 * @param address the page's own address, where the page tells it
 * @param summary its summary, on a page of kind {@link PageKind#SUMMARY}
 * @param recordCard its record card, likewise
 * @param presentation its presentation, on a page of kind {@link PageKind#PRESENTATION}
 * @param funding who paid
 * @param findings what could not be read
 */
public record ParsedPage(
        PageKind kind,
        String title,
        List<String> topics,
        Optional<WebAddress> address,
        RichText summary,
        RecordCard recordCard,
        Presentation presentation,
        Funding funding,
        List<Finding> findings) {

    /** Copies the lists. */
    public ParsedPage {
        topics = List.copyOf(topics);
        findings = List.copyOf(findings);
    }
}
