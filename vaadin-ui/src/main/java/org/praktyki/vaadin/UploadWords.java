package org.praktyki.vaadin;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the drop area for files says. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N in(Texts texts) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(texts.get("upload.drop"))
                        .setMany(texts.get("upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(texts.get("upload.add"))
                        .setMany(texts.get("upload.add")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(texts.get("upload.tooMany"))
                        .setFileIsTooBig(texts.get("upload.tooLarge"))
                        .setIncorrectFileType(texts.get("upload.type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(texts.get("upload.connecting"))
                                .setStalled(texts.get("upload.stalled"))
                                .setProcessing(texts.get("upload.processing"))
                                .setHeld(texts.get("upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(texts.get("upload.remaining") + " ")
                                .setUnknown(texts.get("upload.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(texts.get("upload.failed"))
                                .setUnexpectedServerError(texts.get("upload.failed"))
                                .setForbidden(texts.get("upload.refused"))
                                .setFileTooLarge(texts.get("upload.tooLarge"))))
                .setFile(new UploadI18N.File()
                        .setRetry(texts.get("upload.retry"))
                        .setStart(texts.get("upload.start"))
                        .setRemove(texts.get("upload.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB"));
    }
}
