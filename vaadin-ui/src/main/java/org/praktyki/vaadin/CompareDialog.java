package org.praktyki.vaadin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.praktyki.core.practice.Practice;

/** What the public sees and what is being worked on, side by side. */
final class CompareDialog extends Dialog {

    CompareDialog(Texts texts, Practice live, Practice pending, List<VersionsTable.Row> differences) {
        setHeaderTitle(texts.get("live.compare.title"));
        addClassName("history");
        setWidth("min(60rem, 96vw)");
        add(new Paragraph(texts.get("live.compare.count", differences.size())));
        add(new VersionsTable(
                texts.get("conflict.field"),
                texts.get("live.compare.live", Long.toString(live.version())),
                texts.get("live.compare.pending", Long.toString(pending.version())),
                differences));
        Button close = new Button(texts.get("history.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
