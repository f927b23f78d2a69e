/** Handing figures out: those of an indicator or of a territorial unit, in formats that programs and spreadsheets read. */
@NullMarked
package org.praktyki.core.metric.export;

import org.jspecify.annotations.NullMarked;
