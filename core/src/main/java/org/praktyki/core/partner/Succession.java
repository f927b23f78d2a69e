package org.praktyki.core.partner;

import java.util.Optional;

/**
 * That another body took a partner's place, such as when two were merged by law.
 *
 * @param successor who took its place
 * @param on when
 */
public record Succession(PartnerId successor, Optional<PartialDate> on) {}
