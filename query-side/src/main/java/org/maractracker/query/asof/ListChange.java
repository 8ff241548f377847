package org.maractracker.query.asof;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.Overdue;

/**
 * Change of an action between two days. It has no free text and no names, so that those who may
 * only count on a list may see it.
 *
 * @param kinds what happened, at least one
 * @param from where it stood on the first day; null when it did not exist
 * @param to where it stood on the second
 */
record ListChange(
    UUID actionId,
    String maracId,
    @Nullable UUID caseId,
    List<Kind> kinds,
    @Nullable Standing from,
    Standing to) {

  enum Kind {
    ADDED,
    /** It was open, or did not exist, and is not open now; its status says how it ended. */
    CLOSED,
    REOPENED,
    /**
     * It was closed and is closed in another way: for example done, then found to be entered in
     * error.
     */
    CLOSED_OTHERWISE,
    DUE_DATE_MOVED,
    OWNER_MOVED,
    BECAME_OVERDUE
  }

  @Schema(name = "ActionStanding")
  record Standing(
      ActionStatus status,
      @Nullable LocalDate dueOn,
      @Nullable String responsibleAgencyId,
      boolean overdue) {

    static Standing of(ActionFields action, LocalDate day) {
      return new Standing(
          action.status(), action.dueOn(), action.responsibleAgencyId(), Overdue.is(action, day));
    }

    boolean isOpen() {
      return status == ActionStatus.OPEN;
    }
  }

  static ListChange between(
      @Nullable ActionFields before, LocalDate from, ActionFields after, LocalDate to) {
    Standing first = before == null ? null : Standing.of(before, from);
    Standing second = Standing.of(after, to);
    return new ListChange(
        after.actionId(), after.maracId(), after.caseId(), kinds(first, second), first, second);
  }

  private static List<Kind> kinds(@Nullable Standing from, Standing to) {
    List<Kind> kinds = new ArrayList<>();
    if (from == null) {
      add(kinds, Kind.ADDED, true);
      add(kinds, Kind.CLOSED, !to.isOpen());
      add(kinds, Kind.BECAME_OVERDUE, to.overdue);
    } else {
      add(kinds, Kind.CLOSED, from.isOpen() && !to.isOpen());
      add(kinds, Kind.REOPENED, !from.isOpen() && to.isOpen());
      add(kinds, Kind.CLOSED_OTHERWISE, !from.isOpen() && !to.isOpen() && from.status != to.status);
      add(kinds, Kind.DUE_DATE_MOVED, !Objects.equals(from.dueOn, to.dueOn));
      add(
          kinds,
          Kind.OWNER_MOVED,
          !Objects.equals(from.responsibleAgencyId, to.responsibleAgencyId));
      add(kinds, Kind.BECAME_OVERDUE, to.overdue && !from.overdue);
    }
    return List.copyOf(kinds);
  }

  private static void add(List<Kind> kinds, Kind kind, boolean holds) {
    if (holds) {
      kinds.add(kind);
    }
  }
}
