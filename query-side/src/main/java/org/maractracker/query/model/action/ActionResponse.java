package org.maractracker.query.model.action;

import io.swagger.v3.oas.annotations.media.Schema;

/** An action in an answer: whole, or without anything a person wrote or is named by. */
@Schema(
    name = "ListedAction",
    oneOf = {ActionDetails.class, AnonymisedAction.class})
public sealed interface ActionResponse permits ActionDetails, AnonymisedAction {}
