package org.maractracker.query.model.action;

import org.maractracker.events.PartialDate;

/**
 * Acknowledgement by an agency that it knows of the action.
 *
 * @param agencyId the owner or a partner
 * @param by the name of the person who said so
 * @param acknowledgedOn when, as precisely as is known
 */
public record Acknowledgement(String agencyId, String by, PartialDate acknowledgedOn) {}
