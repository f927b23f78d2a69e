package org.praktyki.persistence.files;

import org.praktyki.core.Configuration;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;

/** Keeps attachments, small versions of pictures and the words of files in the data folder, and tells files apart by what they are. */
public final class FilesPlugin implements Plugin {

    @Override
    public String name() {
        return "files";
    }

    @Override
    public void install(Praktyki.Builder builder) {
        Configuration configuration = builder.configuration();
        builder.openFiles(() -> FilesystemFiles.open(configuration.data().resolve("files")))
                .inspector(new TikaInspector())
                .openThumbnails(
                        files -> FilesystemThumbnails.open(configuration.data().resolve("thumbnails"), files))
                .openTexts(files -> FilesystemTexts.open(configuration.data().resolve("texts"), files));
    }
}
