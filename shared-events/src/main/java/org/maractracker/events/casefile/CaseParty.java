package org.maractracker.events.casefile;

/**
 * Person the case is about, besides the victim-survivor.
 *
 * @param party in which capacity
 * @param label what the MARAC calls them
 */
public record CaseParty(Party party, String label) {}
