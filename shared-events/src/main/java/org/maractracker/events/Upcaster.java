package org.maractracker.events;

import tools.jackson.databind.node.ObjectNode;

/**
 * One step between two forms of an event's JSON: a revision and the next. It stands beside the
 * event, is listed in {@link EventTypes#UPCASTERS}, and stays as long as anything may be stored in
 * the earlier form, which is for ever.
 */
public interface Upcaster {

  /** The logical name of the event. */
  String event();

  /** The earlier of the two revisions, from 1. */
  int from();

  /**
   * Reads on: the JSON as the next revision has it.
   *
   * @param earlier the stored JSON in the earlier revision; may be changed and given back
   */
  ObjectNode up(ObjectNode earlier);

  /**
   * Says it in the earlier revision as well as that can. Whether anything is lost is not for the
   * step to judge: what {@link #up} does not bring back is.
   *
   * @param later the JSON in the next revision; may be changed and given back
   */
  ObjectNode down(ObjectNode later);
}
