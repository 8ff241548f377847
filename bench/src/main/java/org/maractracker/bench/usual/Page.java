package org.maractracker.bench.usual;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Page of a list.
 *
 * @param next the cursor of the next page; null after the last
 */
record Page(List<ActionRow> items, @Nullable String next) {

  static final int ROWS = 50;

  /** Place in a list by due date. */
  record Key(LocalDate dueOn, UUID id) {

    private static final Key FIRST = new Key(LocalDate.EPOCH, new UUID(0, 0));

    static Key of(@Nullable String cursor) {
      if (cursor == null) {
        return FIRST;
      }
      int dash = cursor.indexOf('_');
      return new Key(
          LocalDate.parse(cursor.substring(0, dash)), UUID.fromString(cursor.substring(dash + 1)));
    }
  }

  static Page of(List<Action> actions, LocalDate today) {
    return new Page(
        actions.stream().map(action -> ActionRow.of(action, today)).toList(),
        actions.size() < ROWS
            ? null
            : actions.getLast().getDueOn() + "_" + actions.getLast().getId());
  }
}
