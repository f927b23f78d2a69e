package org.praktyki.core.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.praktyki.core.change.Deed;

/**
 * An import that was carried out.
 *
 * @param id what names it
 * @param account who did it
 * @param at when it began
 * @param practices how many practices it wrote; absent where it is still going on, or was broken off
 * @param undone who took it back when; absent where nobody did
 */
public record PastImport(UUID id, String account, Instant at, Optional<Integer> practices, Optional<Deed> undone) {}
