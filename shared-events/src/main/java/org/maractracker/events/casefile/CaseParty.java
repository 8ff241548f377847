package org.maractracker.events.casefile;

/**
 * Somebody the case is about, besides the victim-survivor.
 *
 * @param party in which capacity
 * @param label what the MARAC calls them
 */
public record CaseParty(Party party, String label) {}
