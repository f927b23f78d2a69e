package org.praktyki.vaadin;

import java.util.List;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.practice.Practice;

/**
 * What stands in a form, complete or not.
 *
 * @param content what could be read
 * @param unread what could not, as it was typed
 */
record Written(Practice content, List<Finding> unread) {}
