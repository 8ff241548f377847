package org.maractracker.query.asof;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.action.ActionContextSource;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.ActionSource;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.ActionTables;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.web.page.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Actions at one moment, for one request: found by their rectangles, folded from their events. */
final class AsOfActionSource implements ActionSource {

  private final AsOf moment;
  private final AsOf contact;
  private final JdbcClient jdbc;
  private final BitemporalEvents events;
  private final Map<UUID, ActionState> now = new HashMap<>();

  /**
   * @param contact the moment as of which contact with a case is told
   */
  AsOfActionSource(AsOf moment, AsOf contact, JdbcClient jdbc, BitemporalEvents events) {
    this.moment = moment;
    this.contact = contact;
    this.jdbc = jdbc;
    this.events = events;
  }

  @Override
  public List<String> views() {
    return List.of(AsOfProjection.NAME);
  }

  @Override
  public @Nullable Instant knownAt() {
    return moment.knownAt();
  }

  @Override
  public ActionSelection select(Scope scope) {
    return new ActionSelection(scope, tables());
  }

  @Override
  public Optional<ActionState> find(UUID actionId) {
    return Optional.ofNullable(fold(List.of(actionId)).get(actionId));
  }

  @Override
  public List<ActionState> find(ActionSelection selection) {
    List<UUID> found =
        selection.ask(jdbc).query((row, number) -> row.getObject(1, UUID.class)).list();
    Map<UUID, ActionState> actions = fold(found);
    return found.stream().map(actions::get).filter(Objects::nonNull).toList();
  }

  @Override
  public ActionState now(ActionState found) {
    return Objects.requireNonNull(now.get(found.actionId()));
  }

  private ActionTables tables() {
    return new ActionTables(
        "a.action_id",
        "query.past_action a",
        " and " + AsOfPredicate.inside("a"),
        "query.past_reader g where g.action_id = a.action_id",
        "query.past_concerned g where g.action_id = a.action_id and " + AsOfPredicate.atTheEnd("g"),
        joined("query.past_concerned"),
        joined("query.past_on_meeting"),
        "a",
        "a.due_on",
        AsOfPredicate.of(moment).parameters());
  }

  private static String joined(String table) {
    return table + " g where g.action_id = a.action_id and " + AsOfPredicate.inside("g");
  }

  /** These actions; none for one that was not there. */
  Map<UUID, ActionState> fold(List<UUID> actionIds) {
    Map<UUID, ActionState> actions = new HashMap<>();
    events
        .of(actionIds.stream().map(UUID::toString).toList(), Set.of())
        .values()
        .forEach(ofOne -> {
          ActionState last = BitemporalEvents.at(AsOf.NOW, ofOne, ActionState::after);
          ActionState then =
              BitemporalEvents.allHold(moment, ofOne)
                  ? last
                  : BitemporalEvents.at(moment, ofOne, ActionState::after);
          if (then != null && last != null) {
            actions.put(then.actionId(), then);
            now.put(then.actionId(), last);
          }
        });
    return actions;
  }

  @Override
  public ActionContextSource surroundings() {
    return new AsOfActionContext(moment, contact, jdbc, events);
  }
}
