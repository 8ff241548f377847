package org.maractracker.events.casefile;

/**
 * The victim-survivor.
 *
 * @param name her or his name
 */
public record Victim(String name) {}
