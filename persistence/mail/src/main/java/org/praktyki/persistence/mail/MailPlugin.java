package org.praktyki.persistence.mail;

import org.praktyki.core.Configuration;
import org.praktyki.core.Plugin;
import org.praktyki.core.Praktyki;

/** Sends letters by the mail server that {@code praktyki.mail.host} names, and none where nothing is said of mail. */
public final class MailPlugin implements Plugin {

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void install(Praktyki.Builder builder) {
        Configuration configuration = builder.configuration();
        if (SmtpSettings.areIn(configuration)) {
            builder.openMail(() -> new SmtpMail(SmtpSettings.of(configuration)));
        }
    }
}
