package org.praktyki.core;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.praktyki.core.exchange.DirectoryReader;
import org.praktyki.core.exchange.PracticeReader;
import org.praktyki.core.file.FileIntake;
import org.praktyki.core.file.FileStore;
import org.praktyki.core.file.FileTexts;
import org.praktyki.core.file.Thumbnails;
import org.praktyki.core.mail.MailTransport;
import org.praktyki.core.metric.export.MeasurementFormat;
import org.praktyki.core.metric.intake.TableReader;
import org.praktyki.core.search.SearchEngine;
import org.praktyki.core.spi.Storage;
import org.praktyki.core.territory.TerritoryReader;
import org.praktyki.core.text.WordForms;

/**
 * What an installation is put together of, open and ready.
 *
 * @param storage keeps everything but files
 * @param engine finds practices; null where nothing is searched
 * @param files keeps attachments
 * @param intake lets files in
 * @param thumbnails makes small pictures
 * @param texts reads words out of files
 * @param readers of the formats that can be imported, in the order in which they are tried
 * @param directoryReaders of the formats in which partners can be imported, likewise
 * @param tableReaders of the formats in which tables of figures can be imported, likewise
 * @param measurementFormats in which figures are handed out, likewise
 * @param territories reads the register's files; null where none are loaded
 * @param mail sends letters; null where none are sent
 * @param wordForms knows inflected words again
 * @param contributions for other modules, by their interfaces
 * @param opened what is to be closed with the installation
 * @param clock the time
 */
record Parts(
        Storage storage,
        @Nullable SearchEngine engine,
        FileStore files,
        FileIntake intake,
        Thumbnails thumbnails,
        FileTexts texts,
        List<PracticeReader> readers,
        List<DirectoryReader> directoryReaders,
        List<TableReader> tableReaders,
        List<MeasurementFormat> measurementFormats,
        @Nullable TerritoryReader territories,
        @Nullable MailTransport mail,
        WordForms wordForms,
        Map<Class<?>, List<Object>> contributions,
        Opened opened,
        Clock clock) {}
