package org.maractracker.query.views.outstanding;

import java.time.LocalDate;

/**
 * Partner: an agency that does an action jointly with its owner.
 *
 * @param confirmed whether it confirmed the arrangement as it now is
 * @param askedOn since when its confirmation is awaited
 */
public record Partner(String agencyId, boolean confirmed, LocalDate askedOn) {}
