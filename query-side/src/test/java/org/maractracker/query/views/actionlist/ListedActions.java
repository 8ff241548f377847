package org.maractracker.query.views.actionlist;

import static org.maractracker.query.Queries.query;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.query.Callers;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.asof.Paged;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.action.ActionDetails;
import org.maractracker.query.model.action.ActionResponse;
import org.maractracker.query.model.action.AnonymisedAction;
import org.maractracker.query.web.page.AsOfQuery;
import org.maractracker.query.web.page.Page;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

/** The story told to the view of actions, and questions to it. */
abstract class ListedActions {

  static final Caller COORDINATOR = Callers.northshire(Role.COORDINATOR);
  static final UUID FIRST = id(1001);
  static final UUID SECOND = id(1002);
  static final UUID THIRD = id(1003);

  final Story story = Stories.begun();

  static UUID[] ids(int from, int count) {
    UUID[] ids = new UUID[count];
    for (int i = 0; i < count; i++) {
      ids[i] = id(from + 2 * i);
    }
    return ids;
  }

  static ActionAgreed due(UUID action, int days) {
    return agreed(action, MARAC, "police", DUE.plusDays(days));
  }

  static List<UUID> ids(Page<ActionResponse> page) {
    return page.items().stream().map(ListedActions::idOf).toList();
  }

  static UUID idOf(ActionResponse row) {
    return switch (row) {
      case ActionDetails whole -> whole.action().actionId();
      case AnonymisedAction counted -> counted.actionId();
    };
  }

  /** The story told to a view, and questions to it. */
  final class Asked {

    final MockHttpServletResponse response = new MockHttpServletResponse();
    final Desk desk;
    final ActionListProjection view;
    final ActionListQueryApi api;
    final MeetingsListApi lists;
    @Nullable String marac;
    @Nullable String status;
    @Nullable String agency;
    @Nullable String meeting;
    @Nullable String ofCase;
    @Nullable String dueBefore;
    @Nullable String limit;
    @Nullable String cursor;
    @Nullable String minPosition;

    Asked(TestDatabase database) {
      desk = Desk.on(database);
      view = new ActionListProjection(ViewTables.live(desk.dataSource()));
      desk.feed(view, story);
      Clock clock = SettableClock.at("2026-03-10T12:00:00Z");
      Paged paged = Paged.of(desk, story, clock, view);
      api = new ActionListQueryApi(view, paged.past(), paged.lists(), paged.files());
      lists = new MeetingsListApi(view, paged.past(), paged.lists(), paged.files());
    }

    Page<ActionResponse> by(Caller caller) {
      return Paged.page(
          api.actions(
              caller,
              HttpMethod.GET,
              query(
                  ActionsQuery.class,
                  "marac",
                  marac,
                  "status",
                  status,
                  "agency",
                  agency,
                  "meeting",
                  meeting,
                  "case",
                  ofCase,
                  "dueBefore",
                  dueBefore,
                  "limit",
                  limit,
                  "cursor",
                  cursor,
                  "minPosition",
                  minPosition)));
    }

    Page<ActionResponse> meetingsList(UUID id, Caller caller) {
      return Paged.page(
          lists.meetingsList(caller, id.toString(), HttpMethod.GET, query(MeetingListQuery.class)));
    }

    ActionDetails item(UUID id, Caller caller) {
      return api.action(caller, id.toString(), query(AsOfQuery.class), response);
    }
  }
}
