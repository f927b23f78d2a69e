package org.praktyki.core.file;

import java.io.IOException;
import java.util.Set;

/** The words in stored files, for those who search. They are derived: what keeps them can be dropped at any time. */
public interface FileTexts {

    /** How many characters are taken of a file; what follows them is not searched. */
    int MOST = 200_000;

    /** None at all; files are found by their practices alone then. */
    FileTexts NONE = new FileTexts() {
        @Override
        public String of(FileKey file, String mediaType) {
            return "";
        }

        @Override
        public void retain(Set<FileKey> inUse) {}
    };

    /**
     * The words of a file, in its order, without its looks. May take as long as reading a document takes, the first time.
     *
     * @param mediaType what the file is
     * @return not more than {@link #MOST} characters; empty where there is no such file, where it has no words, and where it
     *     cannot be understood
     * @throws java.io.InterruptedIOException where whoever asks is interrupted
     * @throws IOException where it cannot be read or kept this time
     */
    String of(FileKey file, String mediaType) throws IOException;

    /** Drops those of files that are not in use. */
    void retain(Set<FileKey> inUse) throws IOException;
}
