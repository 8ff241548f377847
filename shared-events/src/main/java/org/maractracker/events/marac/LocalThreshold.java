package org.maractracker.events.marac;

/**
 * Share from which a MARAC rates itself green or amber in one part of principle 6. It is the
 * MARAC's own choice: the rating of the sources is an assessor's, and they give no thresholds.
 *
 * @param subPrinciple "6.1" to "6.6"
 * @param greenFrom green from this share on, in percent from 0 to 100
 * @param amberFrom amber from this share on, in percent; below it red
 */
public record LocalThreshold(String subPrinciple, int greenFrom, int amberFrom) {}
