package org.maractracker.query.model.action;

import org.maractracker.events.PartialDate;

/**
 * An agency has said that it knows of the action.
 *
 * @param agencyId the owner or a partner
 * @param by the name of who said so
 * @param acknowledgedOn when, as precisely as is known
 */
public record Acknowledgement(String agencyId, String by, PartialDate acknowledgedOn) {}
