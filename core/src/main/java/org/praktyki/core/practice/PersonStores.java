package org.praktyki.core.practice;

/**
 * Where data of persons are kept, so that they can be erased from there.
 *
 * @param contacts who is named where
 * @param practices with their histories
 * @param drafts what is not saved yet
 * @param comments what is said of practices
 * @param purge removes from the stores' disk what was deleted or overwritten
 */
public record PersonStores(
        ContactStore contacts, PracticeStore practices, DraftStore drafts, CommentStore comments, Runnable purge) {}
