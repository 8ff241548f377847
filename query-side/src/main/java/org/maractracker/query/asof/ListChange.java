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
 * What became of an action between two days: no free text and no names, so that whoever may look at
 * the list may look at this.
 *
 * @param kinds what happened, at least one
 * @param from where it stood on the first day; null when it was not there
 * @param to where it stood on the second
 */
record ListChange(
    UUID actionId,
    String maracId,
    @Nullable UUID caseId,
    List<Kind> kinds,
    @Nullable Standing from,
    Standing to) {

  /** What can become of an action on a list. */
  enum Kind {
    /** It was not there before. */
    ADDED,
    /** It was open, or not there, and is open no more; how, its status says. */
    CLOSED,
    /** It was closed and is open again. */
    REOPENED,
    /** It was closed and is closed otherwise: done, and found to be entered in error. */
    CLOSED_OTHERWISE,
    /** It is due on another day. */
    DUE_DATE_MOVED,
    /** It is another agency's. */
    OWNER_MOVED,
    /** It is overdue, and was not. */
    BECAME_OVERDUE
  }

  /** Where an action stands on a day. */
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
