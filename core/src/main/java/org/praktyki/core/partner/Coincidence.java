package org.praktyki.core.partner;

/**
 * That two public tasks are about the same topic, in the same place and at the same time.
 *
 * @param task of the partnership that was asked about
 * @param other partnership
 * @param otherTask its task
 */
public record Coincidence(PublicTask task, Partnership other, PublicTask otherTask) {}
