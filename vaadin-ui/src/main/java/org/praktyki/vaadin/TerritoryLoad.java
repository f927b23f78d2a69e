package org.praktyki.vaadin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Supplier;
import org.praktyki.core.account.Actor;
import org.praktyki.core.finding.InvalidException;
import org.praktyki.core.finding.InvalidValueException;
import org.praktyki.core.finding.Problem;
import org.praktyki.core.territory.Territories;
import org.praktyki.core.territory.TerritoryChanges;
import org.praktyki.core.territory.TerritoryFile;

/** Loads a newer state of the register from a file: read first, shown as a rehearsal, and taken only then. */
final class TerritoryLoad extends Composite<Details> {

    private final transient Texts texts;
    private final transient Territories territories;
    private final transient Supplier<Actor> actor;
    private final transient Runnable loaded;
    private final Upload upload;
    private final Div rehearsal = new Div();

    /**
     * A place for a file.
     *
     * @param loaded is told when a state was taken
     */
    TerritoryLoad(Texts texts, Territories territories, Supplier<Actor> actor, Runnable loaded) {
        this.texts = texts;
        this.territories = territories;
        this.actor = actor;
        this.loaded = loaded;
        this.upload = upload();
        rehearsal.addClassName("rehearsal");
        rehearsal.getElement().setAttribute("role", "status");
        getContent().setSummaryText(texts.get("territories.load"));
        getContent().add(new Paragraph(texts.get("territories.load.hint")), upload, rehearsal);
        getContent().addClassName("part");
    }

    private Upload upload() {
        Upload field = new Upload(UploadHandler.inMemory((file, bytes) -> rehearse(file.fileName(), bytes)));
        field.setMaxFileSize(TerritoryFile.MAX_BYTES);
        field.setAcceptedFileExtensions(".csv", ".txt");
        field.setMaxFiles(1);
        field.addFileRejectedListener(event -> refuse(texts.get("territories.load.wrong")));
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(texts.get("territories.load.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(texts.get("territories.load.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(texts.get("territories.load.wrong"))
                .setIncorrectFileType(texts.get("territories.load.wrong"))
                .setTooManyFiles(texts.get("territories.load.wrong")));
        field.setI18n(words);
        return field;
    }

    /** Reads a file and shows what loading it would change. */
    void rehearse(String name, byte[] content) {
        upload.clearFileList();
        try {
            TerritoryFile file = territories.read(content);
            TerritoryChanges changes = territories.preview(actor.get(), file.state());
            show(name, file, changes);
        } catch (InvalidValueException e) {
            refuse(name, e.problem());
        } catch (InvalidException e) {
            refuse(name, e.findings().getFirst().problem());
        }
    }

    private void refuse(String name, Problem problem) {
        refuse(texts.get("territories.load.refused", name, problem.message(texts.locale())));
    }

    private void refuse(String why) {
        Div errors = new Div(new Paragraph(why));
        errors.addClassName("errors");
        rehearsal.removeAll();
        rehearsal.add(errors);
    }

    private void show(String name, TerritoryFile file, TerritoryChanges changes) {
        rehearsal.removeAll();
        rehearsal.add(
                new H2(texts.get("territories.rehearsal")),
                new Paragraph(texts.get(
                        "territories.rehearsal.file",
                        name,
                        texts.date(file.state().asOf()))));
        rehearsal.add(new TerritoryChangesList(texts, file, changes));
        Button take = new Button(texts.get("territories.load.take"), click -> load(file));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button drop = new Button(texts.get("territories.load.drop.file"), click -> rehearsal.removeAll());
        Div choices = new Div(take, drop);
        choices.addClassName("choices");
        rehearsal.add(choices);
    }

    private void load(TerritoryFile file) {
        try {
            TerritoryChanges changes = territories.load(actor.get(), file.state());
            rehearsal.removeAll();
            rehearsal.add(new Paragraph(texts.get(
                    "territories.loaded",
                    texts.date(file.state().asOf()),
                    changes.added().size(),
                    changes.changed().size(),
                    changes.gone().size())));
            loaded.run();
        } catch (InvalidException e) {
            refuse(texts.date(file.state().asOf()), e.findings().getFirst().problem());
        }
    }
}
