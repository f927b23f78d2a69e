package org.praktyki.persistence.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praktyki.core.exchange.Correction;
import org.praktyki.core.exchange.PageKind;
import org.praktyki.core.exchange.PageReader;
import org.praktyki.core.exchange.ParsedPage;
import org.praktyki.core.exchange.Place;
import org.praktyki.core.exchange.UnreadablePageException;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.practice.Presentation;
import org.praktyki.core.practice.RecordCard;
import org.praktyki.core.text.RichText;
import org.praktyki.core.text.WebAddress;

/**
 * Reads pages of the old practices database (BDP), saved as text or as HTML, in UTF-8, UTF-16, Windows-1250 or ISO-8859-2. It goes
 * by the wording of labels and headings, not by the layout. A page of summary and record card (Skrót i metryka) and one of the
 * full presentation (Pełna prezentacja) give a half of a practice each. Holds no state, so one reader serves all threads.
 *
 * <p>In the paths of findings, the index of a list counts the values of the page, readable or not.
 */
public final class BdpPageReader implements PageReader {

    /** So many different labels make a record card even without its heading. */
    private static final int ENOUGH_LABELS = 2;

    @Override
    public ParsedPage read(byte[] content) {
        PageLines page = PageLines.of(PageBytes.decode(content));
        PageOutline outline = PageOutline.of(page.lines(), BdpPageReader::beginsContent);
        Optional<Integer> card = recordCard(outline.content());
        boolean presentation = outline.content().stream().anyMatch(BdpPageReader::isSection);
        if (card.isEmpty() && !presentation) {
            throw new UnreadablePageException(Problem.NOT_A_PRACTICE);
        }
        if (outline.title().isEmpty()) {
            throw new UnreadablePageException(Problem.NO_TITLE);
        }
        return card.map(at -> summary(outline, at, page.address()))
                .orElseGet(() -> presentation(outline, page.address()));
    }

    @Override
    public Optional<Correction> correction(Place place, ParsedPage page) {
        return Optional.of(new CorrectedPage(place, page));
    }

    private static boolean beginsContent(Line line) {
        return Headings.isRecordCard(line) || isSection(line);
    }

    private static boolean isSection(Line line) {
        return Headings.section(line).isPresent();
    }

    /** Where the record card begins: at its heading, or on a page without any heading at the first of several labels. */
    private static Optional<Integer> recordCard(List<Line> content) {
        Set<Label> labels = new HashSet<>();
        int first = content.size();
        boolean presentation = false;
        for (int i = 0; i < content.size(); i++) {
            if (Headings.isRecordCard(content.get(i))) {
                return Optional.of(i);
            }
            presentation |= isSection(content.get(i));
            Optional<Label.Labelled> label = Label.at(content.get(i).text());
            if (label.filter(found -> labels.add(found.label())).isPresent()) {
                first = Math.min(first, i);
            }
        }
        return labels.size() >= ENOUGH_LABELS && !presentation ? Optional.of(first) : Optional.empty();
    }

    private static ParsedPage summary(PageOutline outline, int card, Optional<WebAddress> address) {
        List<Finding> findings = new ArrayList<>();
        List<Line> content = outline.content();
        RichText summary = Body.read("summary", content.subList(0, card), findings);
        int labels = Headings.isRecordCard(content.get(card)) ? card + 1 : card;
        RecordCard recordCard = RecordCardReader.read(content.subList(labels, content.size()), findings);
        return new ParsedPage(
                PageKind.SUMMARY,
                outline.title(),
                outline.topics(),
                address,
                summary,
                recordCard,
                Presentation.EMPTY,
                Sponsors.of(outline),
                findings);
    }

    private static ParsedPage presentation(PageOutline outline, Optional<WebAddress> address) {
        List<Finding> findings = new ArrayList<>();
        Presentation presentation = PresentationReader.read(outline.content(), findings);
        return new ParsedPage(
                PageKind.PRESENTATION,
                outline.title(),
                outline.topics(),
                address,
                RichText.EMPTY,
                RecordCard.EMPTY,
                presentation,
                Sponsors.of(outline),
                findings);
    }
}
