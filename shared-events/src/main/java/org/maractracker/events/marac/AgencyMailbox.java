package org.maractracker.events.marac;

/**
 * Where an agency's reminders go.
 *
 * @param agencyId the agency
 * @param mailbox the address of a mailbox of the agency, not of a person: it outlives who reads it
 */
public record AgencyMailbox(String agencyId, String mailbox) {}
