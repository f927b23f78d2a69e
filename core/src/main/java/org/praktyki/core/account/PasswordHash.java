package org.praktyki.core.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;

/**
 * A password that cannot be read back: Argon2id with 19 MiB of memory, two passes and one lane, the first choice of the
 * OWASP Password Storage Cheat Sheet, over a salt of 16 random bytes.
 *
 * @param value in the PHC string format, beginning with {@code $argon2id$}
 */
public record PasswordHash(String value) {

    /** How many characters a password must have (NIST SP 800-63B, 5.1.1.2, asks for at least eight). */
    public static final int MIN_LENGTH = 10;

    /** Random bytes: the hash of a password that nobody knows, as dear to compare with as any other. */
    static final PasswordHash NOBODYS = new PasswordHash(
            "$argon2id$v=19$m=19456,t=2,p=1$cgH8beUsszT17bPan09nXA$s9UkRxLepMscXlnJOo0oEod5P2e2swrlPH3JVirCGaI");

    /**
     * Made when the first password comes, and not with the first hash: the library leaves a hook in the process for good, which
     * would keep the classes of a web application that is undeployed.
     */
    private static final class Hashing {
        static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    }

    /** Refuses what is no Argon2id hash. */
    public PasswordHash {
        if (!value.startsWith("$argon2id$")) {
            throw new IllegalArgumentException("Not an Argon2id hash");
        }
    }

    /** Hashes a password; takes a noticeable fraction of a second on purpose. */
    public static PasswordHash of(char[] password) {
        return new PasswordHash(Password.hash(new SecureString(password.clone()))
                .addRandomSalt(16)
                .with(Hashing.FUNCTION)
                .getResult());
    }

    /** Whether this is the hash of that password. */
    public boolean matches(char[] password) {
        return Password.check(new SecureString(password.clone()), value)
                .with(Argon2Function.getInstanceFromHash(value));
    }

    /** Says nothing of the hash, so that it cannot end in a log. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
