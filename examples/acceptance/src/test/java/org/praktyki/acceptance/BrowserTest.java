package org.praktyki.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test in a real browser, which is given as a parameter of type {@link Browser}; so is a portal, see {@link Shared}. {@code -Dbrowser=skip} leaves it out, for people in a hurry; in CI that is an error.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({BrowserTest.Switch.class, Shared.class})
public @interface BrowserTest {

    /** Reads the switch. */
    final class Switch implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!"skip".equals(System.getProperty("browser"))) {
                return ConditionEvaluationResult.enabled("A browser is found or brought");
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("-Dbrowser=skip is not for CI");
            }
            return ConditionEvaluationResult.disabled("-Dbrowser=skip");
        }
    }
}
