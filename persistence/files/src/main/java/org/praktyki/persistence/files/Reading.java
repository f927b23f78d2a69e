package org.praktyki.persistence.files;

import java.io.Writer;
import org.praktyki.core.file.FileType;

/** Writes down the words of a file. It may fail in any way, and may not end. */
interface Reading {

    /** Whether there are words to be expected in files of this type. */
    boolean reads(FileType type);

    /** Writes until the file is at its end, or the sheet is full. */
    void read(FileType type, byte[] bytes, Writer out) throws Exception;
}
