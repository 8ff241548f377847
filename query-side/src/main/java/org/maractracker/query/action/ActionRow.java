package org.maractracker.query.action;

import io.swagger.v3.oas.annotations.media.Schema;

/** An action in an answer: whole, or without anything a person wrote or is named by. */
@Schema(oneOf = {ActionAnswer.class, ActionReference.class})
public sealed interface ActionRow permits ActionAnswer, ActionReference {}
