package org.praktyki.core.finding;

import java.util.Locale;

/** What can be wrong with a value. The sentence for people is in the bundle {@code problems}, Polish and English. */
public enum Problem {
    /** Nothing is there, and something must be. */
    REQUIRED,
    /** Longer than the field takes. */
    TOO_LONG,
    /** Not a calendar date. */
    NOT_A_DATE,
    /** The later of two dates comes before the earlier one. */
    DATES_OUT_OF_ORDER,
    /** Not a whole number of zero or more. */
    NOT_A_NUMBER,
    /** Not a telephone number that could be dialled. */
    NOT_A_PHONE,
    /** Not an e-mail address. */
    NOT_AN_EMAIL,
    /** Not an http or https address. */
    NOT_A_WEB_ADDRESS,
    /** Not an https address with {z}, {x} and {y} after the name of its server. */
    NOT_A_TILE_ADDRESS,
    /** Not a Polish postcode (00-000). */
    NOT_A_POSTCODE,
    /** Not one of the sixteen voivodeships. */
    NOT_A_VOIVODESHIP,
    /** Not a known kind of local government. */
    NOT_A_UNIT_TYPE,
    /** Not a code of the territorial register: 2, 4 or 7 digits by the rules of TERC. */
    NOT_A_TERYT,
    /** Not a point on the earth: latitude from -90 to 90 degrees, longitude from -180 to 180. */
    NOT_A_POINT,
    /** A point that does not lie in Poland. */
    NOT_IN_POLAND,
    /** Not a tax number: ten digits, the last of which checks the others. */
    NOT_A_NIP,
    /** Not a REGON number: nine or fourteen digits with their check digits. */
    NOT_A_REGON,
    /** Not a number of the National Court Register: up to ten digits. */
    NOT_A_KRS,
    /** Not an address of the old database: it has the parameters p1, p2 and art. */
    NOT_A_LEGACY_ADDRESS,
    /** The upper end of a range lies below its lower end. */
    RANGE_REVERSED,
    /** Not a topic of this installation's tree. */
    NOT_A_CATEGORY,
    /** Not the password of the account. */
    WRONG_PASSWORD,
    /** Without it nobody could manage the installation. */
    LAST_ADMINISTRATOR,
    /** Not the name of an account of this installation. */
    NOT_AN_ACCOUNT,
    /** Another author's practice, or one in a topic outside of what the account is limited to. */
    NOT_IN_SCOPE,
    /** Not usable in an address: small letters, digits and single hyphens only. */
    NOT_A_SLUG,
    /** Markup that is not safe or not allowed was left out. */
    UNSAFE_MARKUP,
    /** The same label stood there more than once with different values; the first one counts. */
    REPEATED,
    /** A line that belongs to no known label. */
    UNKNOWN_LINE,
    /** A file that is not a page of the practices database: it has neither a record card nor a presentation. */
    NOT_A_PRACTICE,
    /** A page that names no practice: no title stands between its breadcrumb and its tab bar. */
    NO_TITLE,
    /** A file that is not the territorial register: it lacks the columns of TERC, or any line that could be read. */
    NOT_A_TERRITORY_FILE,
    /** A line with more or fewer values than the file has columns. */
    WRONG_NUMBER_OF_VALUES,
    /** A state of the territorial register from before the one that is loaded already. */
    OLDER_STATE,
    /** A file whose bytes are not text in any of the expected encodings. */
    NOT_TEXT,
    /** A file too large to be a page. */
    FILE_TOO_LARGE,
    /** A file that cannot be read. */
    FILE_UNREADABLE,
    /** An upload larger than files may be. */
    UPLOAD_TOO_LARGE,
    /** An upload with nothing in it. */
    FILE_EMPTY,
    /** An upload of a type that this installation does not let in. */
    FILE_TYPE_NOT_ALLOWED,
    /** An upload whose name promises another type than its content is. */
    FILE_NOT_AS_NAMED,
    /** An upload that carries programs for an office suite to run. */
    FILE_HAS_MACROS,
    /** An upload in which the virus scanner found something. */
    FILE_INFECTED,
    /** More files than a practice may have. */
    TOO_MANY_FILES,
    /** A picture with more pixels than pictures may have. */
    TOO_MANY_PIXELS,
    /** A picture that cannot be shown because its file is incomplete or broken. */
    PICTURE_DAMAGED,
    /** The practice was edited here after it had been imported, and the page differs from what was imported. */
    EDITED_SINCE_IMPORT,
    /** Not a language tag in its usual form, such as pl or pt-BR. */
    NOT_A_LANGUAGE,
    /** Not a time longer than nothing. */
    NOT_A_PERIOD,
    /** Another one with this value exists already. */
    TAKEN,
    /** Something that is to be removed is needed by others. */
    IN_USE,
    /** Too short to be safe. */
    TOO_SHORT,
    /** More than one unit of the territorial register fits. */
    SEVERAL_TERRITORIES,
    /** The territorial register knows no unit of this code. */
    NO_SUCH_TERRITORY,
    /** The territorial register says otherwise. */
    CONTRADICTS_REGISTER,
    /** A picture of which nobody has said what is seen on it. */
    NO_ALTERNATIVE_TEXT,
    /** A heading of a lower level before any of the upper one. */
    HEADINGS_OUT_OF_ORDER,
    /** A practice in this status cannot go to that one. */
    WRONG_STEP,
    /** This step needs a reason. */
    REASON_NEEDED,
    /** A day that has come. */
    EXPIRED,
    /** A day that has not come yet. */
    NOT_YET,
    /** A file of no format that can be read here. */
    UNKNOWN_FORMAT,
    /** The rules of the file's format are broken at this place. */
    MALFORMED,
    /** A value of another kind than the field takes. */
    NOT_A_VALUE,
    /** A field or column that no practice has; it was passed over. */
    UNKNOWN_FIELD,
    /** One record is larger than any practice. */
    RECORD_TOO_LARGE,
    /** An archive that would unpack to more than is allowed. */
    ARCHIVE_TOO_LARGE,
    /** An archive with a name that leads out of it, or with the same name twice. */
    UNSAFE_ARCHIVE,
    /** An archive in an archive. */
    NESTED_ARCHIVE,
    /** The file's content neither came along nor is here already. */
    FILE_MISSING,
    /** The file's content is another one than its checksum says. */
    FILE_DAMAGED,
    /** The practice itself, where another one has to be named. */
    SAME_PRACTICE,
    /** A place between commas at which no word stands. */
    NO_WORD,
    /** A group of words that mean the same, with one of them only. */
    ONE_TERM_ONLY,
    /** The same line stands further up already. */
    REPEATED_LINE,
    /** More lines than there may be. */
    TOO_MANY_LINES,
    /** Not the name of a host alone: it has a scheme or a path, or is the address of a machine, or stands for too many names. */
    NOT_A_HOST,
    /** More hosts than browsers can be told of. */
    TOO_MANY_HOSTS,
    /** Not a day, a month, a season or a year in the notation of EDTF. */
    NOT_A_PARTIAL_DATE,
    /** Something that holds at the same time as another that it excludes. */
    OVERLAPPING,
    /** Not a partner of this installation. */
    NO_SUCH_PARTNER,
    /** Not a partnership of this installation. */
    NO_SUCH_PARTNERSHIP,
    /** The partner itself, where another one has to be named. */
    SAME_PARTNER,
    /** The territorial unit itself, where others have to be named. */
    SAME_TERRITORY,
    /** There is no such practice that everyone may see. */
    NO_SUCH_PRACTICE,
    /** Not a year, a quarter, a month or a school year. */
    NOT_A_REPORTING_PERIOD,
    /** Not a decimal number of at most 26 digits before the point and 12 behind it, nor a sign for a missing one. */
    NOT_A_FIGURE,
    /** Not a formula of codes in brackets, numbers, the four operations and parentheses. */
    NOT_A_FORMULA,
    /** A formula that leads back to the indicator that it is to compute. */
    CIRCULAR_FORMULA,
    /** Not a code: up to 40 letters without diacritics, digits, points, hyphens and low lines. */
    NOT_A_CODE,
    /** Not an indicator of this installation. */
    NO_SUCH_INDICATOR,
    /** A period of another length than the indicator's. */
    WRONG_PERIODICITY,
    /** A territorial unit on another level than the indicator's. */
    WRONG_LEVEL,
    /** Figures that are computed of others, and cannot be entered. */
    COMPUTED,
    /** Digits that could be two numbers, as a point or a comma among them may stand before decimals or between thousands. */
    AMBIGUOUS_FIGURE,
    /** A name that no territorial unit has. */
    UNKNOWN_TERRITORY,
    /** A further line for the same unit and period, with another figure. */
    CONTRADICTS_LINE;

    /**
     * The problem as a sentence for people.
     *
     * @param locale Polish unless English is asked for
     * @return one sentence without the field's name
     */
    public String message(Locale locale) {
        return Messages.of(locale).getString(name());
    }
}
