package org.praktyki.vaadin;

import java.util.List;
import org.praktyki.core.taxonomy.CategoryTree;
import org.praktyki.core.territory.TerritoryRegister;

/**
 * What there is to choose from in the form of a practice.
 *
 * @param topics the topic tree
 * @param register the territorial units
 * @param practices other practices
 * @param partners who may have a part
 * @param outcomes by what it is measured what practices have changed
 * @param languages those that texts are kept in
 * @param uploads takes files in
 */
record Choices(
        CategoryTree topics,
        TerritoryRegister register,
        PracticeSource practices,
        PartnerSource partners,
        OutcomeSource outcomes,
        List<String> languages,
        Uploads uploads) {}
