package org.praktyki.core.exchange;

/** There is more to be imported than can be looked at record by record. The command line takes in any number. */
public final class TooManyRecordsException extends RuntimeException {

    TooManyRecordsException() {
        super("At most " + StagedImport.MAX
                + " records can be looked at before they are imported; the command praktyki import"
                + " takes in any number");
    }
}
