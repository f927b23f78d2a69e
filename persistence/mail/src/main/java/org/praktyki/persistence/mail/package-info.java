/**
 * Sends letters by a mail server (SMTP). Settings: {@code praktyki.mail.host}, without which nothing is sent, {@code .port},
 * {@code .user}, {@code .password}, {@code .from}, {@code .reply-to}, {@code .tls} and {@code .certificates}.
 */
@NullMarked
package org.praktyki.persistence.mail;

import org.jspecify.annotations.NullMarked;
