package org.maractracker.events.casefile;

/**
 * Victim-survivor of a case.
 *
 * @param name her or his name
 */
public record Victim(String name) {}
