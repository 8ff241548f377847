package org.maractracker.query.asof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maractracker.query.model.action.ActionAsOf;
import org.maractracker.query.model.action.ActionContextSource;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.ActionSource;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.ActionTables;
import org.maractracker.query.web.page.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Source of actions as of one moment: found by their bitemporal periods, folded from their events.
 */
final class AsOfActionSource implements ActionSource {

  private final AsOf moment;
  private final JdbcClient jdbc;
  private final BitemporalEvents events;

  AsOfActionSource(AsOf moment, JdbcClient jdbc, BitemporalEvents events) {
    this.moment = moment;
    this.jdbc = jdbc;
    this.events = events;
  }

  @Override
  public Optional<ActionAsOf> find(UUID actionId) {
    return Optional.ofNullable(fold(List.of(actionId)).get(actionId));
  }

  @Override
  public List<ActionAsOf> find(ActionSelection selection) {
    List<UUID> found =
        selection.in(tables(), jdbc).query((row, number) -> row.getObject(1, UUID.class)).list();
    Map<UUID, ActionAsOf> actions = fold(found);
    return found.stream().map(actions::get).filter(Objects::nonNull).toList();
  }

  private ActionTables tables() {
    return new ActionTables(
        "a.action_id",
        "query.past_action a",
        " and " + AsOfPredicate.inside("a"),
        "query.past_reader g where g.action_id = a.action_id",
        joined("query.past_concerned"),
        joined("query.past_on_meeting"),
        "a",
        "a.due_on",
        AsOfPredicate.of(moment).parameters());
  }

  private static String joined(String table) {
    return table + " g where g.action_id = a.action_id and " + AsOfPredicate.inside("g");
  }

  /** Returns these actions; none for one that did not exist at the moment. */
  Map<UUID, ActionAsOf> fold(List<UUID> actionIds) {
    Map<UUID, ActionAsOf> actions = new HashMap<>();
    events
        .of(actionIds.stream().map(UUID::toString).toList(), Set.of())
        .values()
        .forEach(ofOne -> {
          ActionState now = BitemporalEvents.at(AsOf.NOW, ofOne, ActionState::after);
          ActionState then =
              BitemporalEvents.allHold(moment, ofOne)
                  ? now
                  : BitemporalEvents.at(moment, ofOne, ActionState::after);
          if (then != null && now != null) {
            actions.put(then.actionId(), new ActionAsOf(then, now));
          }
        });
    return actions;
  }

  @Override
  public ActionContextSource surroundings() {
    return new AsOfActionContext(moment, jdbc, events);
  }
}
