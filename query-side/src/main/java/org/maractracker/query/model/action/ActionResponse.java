package org.maractracker.query.model.action;

import io.swagger.v3.oas.annotations.media.Schema;

/** Action in an answer: whole, or without free text and names. */
@Schema(
    name = "ListedAction",
    oneOf = {ActionDetails.class, AnonymisedAction.class})
public sealed interface ActionResponse permits ActionDetails, AnonymisedAction {}
