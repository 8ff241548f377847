package org.maractracker.events.marac;

/**
 * Mailbox that an agency's reminders go to.
 *
 * @param agencyId the agency
 * @param mailbox the address of a mailbox of the agency, not of a person: it outlives who reads it
 */
public record AgencyMailbox(String agencyId, String mailbox) {}
