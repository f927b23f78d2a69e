package org.praktyki.vaadin;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes a block of cells from a spreadsheet, and shows where each of its figures would go and what is wrong with it before it is taken over. */
final class PasteDialog extends Dialog {

    /** As many cells are shown one by one, those that are wrong first. */
    private static final int SHOWN = 100;

    private static final int PAUSE = 400;

    private final transient Texts texts;
    private final transient Sheet sheet;
    private final transient Function<String, PastedBlock> read;
    private final TextArea text = new TextArea();
    private final Div preview = new Div();
    private final Button take;
    private transient PastedBlock block = new PastedBlock(List.of());

    /**
     * An empty one.
     *
     * @param read reads a block
     * @param taken is handed each figure with its cell
     */
    PasteDialog(Texts texts, Sheet sheet, Function<String, PastedBlock> read, BiConsumer<Sheet.Cell, String> taken) {
        this.texts = texts;
        this.sheet = sheet;
        this.read = read;
        setHeaderTitle(texts.get("paste.title"));
        setWidth("min(52rem, 96vw)");
        text.setLabel(texts.get("paste.text"));
        text.setHelperText(texts.get("paste.hint"));
        text.setWidthFull();
        text.setMaxHeight("14rem");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addValueChangeListener(change -> preview());
        preview.getElement().setAttribute("role", "status");
        take = new Button(texts.get("paste.take"), click -> {
            close();
            block.right().forEach(cell -> taken.accept(cell.cell().orElseThrow(), cell.text()));
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(texts.get("cancel"), click -> close());
        add(text, preview);
        getFooter().add(cancel, take);
        preview();
        text.focus();
    }

    /** Puts a block in that was pasted elsewhere. */
    void put(String pasted) {
        text.setValue(pasted);
    }

    private void preview() {
        block = read.apply(text.getValue());
        take.setEnabled(!block.right().isEmpty());
        preview.removeAll();
        if (!block.cells().isEmpty()) {
            int wrong = block.wrong().size();
            preview.add(new Paragraph(texts.get(
                    wrong == 0 ? "paste.count" : "paste.count.wrong",
                    block.right().size(),
                    wrong)));
            preview.add(table());
            if (block.cells().size() > SHOWN) {
                preview.add(new Paragraph(texts.get("paste.more", block.cells().size() - SHOWN)));
            }
        }
    }

    private Table table() {
        Table table = new Table();
        TableText rows = new TableText(
                table,
                texts.get("paste.preview"),
                List.of(
                        texts.get("paste.cell"),
                        texts.get("paste.new"),
                        texts.get("paste.now"),
                        texts.get("paste.problem")));
        Stream.concat(block.wrong().stream(), block.right().stream())
                .limit(SHOWN)
                .forEach(cell -> rows.row(
                        new Text(cell.place()),
                        new Text(cell.text()),
                        new Text(cell.cell()
                                .map(sheet::recorded)
                                .filter(now -> !now.isEmpty())
                                .orElse("–")),
                        new Text(cell.problem()
                                .map(problem -> problem.message(texts.locale()))
                                .orElse("–"))));
        return table;
    }
}
