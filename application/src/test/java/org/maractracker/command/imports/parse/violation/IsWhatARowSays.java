package org.maractracker.command.imports.parse.violation;

/** Is known from below. */
public class IsWhatARowSays {}
