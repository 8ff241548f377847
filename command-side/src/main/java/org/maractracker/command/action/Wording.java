package org.maractracker.command.action;

import org.jspecify.annotations.Nullable;

/**
 * Words of an action.
 *
 * @param description what is to be done
 * @param successCriteria how it will be known to have succeeded; null where an imported list said
 *     nothing
 */
record Wording(String description, @Nullable String successCriteria) {

  static final Wording NONE = new Wording("", null);
}
