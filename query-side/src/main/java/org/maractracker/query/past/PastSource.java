package org.maractracker.query.past;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maractracker.query.action.ActionSelection;
import org.maractracker.query.action.ActionSource;
import org.maractracker.query.action.ActionState;
import org.maractracker.query.action.ActionTables;
import org.maractracker.query.action.FoundAction;
import org.maractracker.query.action.SurroundingSource;
import org.maractracker.query.page.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Actions at one moment: found by their rectangles, folded from their events. */
final class PastSource implements ActionSource {

  private final Moment moment;
  private final JdbcClient jdbc;
  private final PastEvents events;

  PastSource(Moment moment, JdbcClient jdbc, PastEvents events) {
    this.moment = moment;
    this.jdbc = jdbc;
    this.events = events;
  }

  @Override
  public Optional<FoundAction> find(UUID actionId) {
    return Optional.ofNullable(fold(List.of(actionId)).get(actionId));
  }

  @Override
  public List<FoundAction> find(ActionSelection selection) {
    List<UUID> found =
        selection.in(tables(), jdbc).query((row, number) -> row.getObject(1, UUID.class)).list();
    Map<UUID, FoundAction> actions = fold(found);
    return found.stream().map(actions::get).filter(Objects::nonNull).toList();
  }

  private ActionTables tables() {
    return new ActionTables(
        "a.action_id",
        "query.past_action a",
        " and " + At.inside("a"),
        "query.past_reader g where g.action_id = a.action_id",
        joined("query.past_concerned"),
        joined("query.past_on_meeting"),
        "a.due_on",
        At.of(moment).parameters());
  }

  private static String joined(String table) {
    return table + " g where g.action_id = a.action_id and " + At.inside("g");
  }

  /** These actions; none for one that was not there. */
  Map<UUID, FoundAction> fold(List<UUID> actionIds) {
    Map<UUID, FoundAction> actions = new HashMap<>();
    events
        .of(actionIds.stream().map(UUID::toString).toList(), Set.of())
        .values()
        .forEach(ofOne -> {
          ActionState now = PastEvents.at(Moment.NOW, ofOne, ActionState::after);
          ActionState then =
              PastEvents.allHold(moment, ofOne)
                  ? now
                  : PastEvents.at(moment, ofOne, ActionState::after);
          if (then != null && now != null) {
            actions.put(then.actionId(), new FoundAction(then, now));
          }
        });
    return actions;
  }

  @Override
  public SurroundingSource surroundings() {
    return new PastSurroundings(moment, jdbc, events);
  }
}
