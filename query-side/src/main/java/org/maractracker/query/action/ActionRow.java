package org.maractracker.query.action;

/** An action in an answer: whole, or without anything a person wrote or is named by. */
public sealed interface ActionRow permits ActionAnswer, ActionReference {}
