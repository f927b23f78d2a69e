package org.praktyki.core.exchange;

import java.util.List;
import java.util.Optional;
import org.praktyki.core.finding.Finding;
import org.praktyki.core.practice.Practice;

/**
 * A practice as a record would have it here.
 *
 * @param practice with the topics, units and files of this installation
 * @param live the version that the public is to see, where that is an earlier one
 * @param asItWas whether it comes from another installation with its life and version
 * @param remarks what is to be said beside its findings
 */
record Candidate(Practice practice, Optional<Practice> live, boolean asItWas, List<Finding> remarks) {}
