package org.maractracker.store;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What a unit of work has appended so far: known after the append and before the commit. */
public final class AppendedEvents {

  private static final String KEY = AppendedEvents.class.getName();

  private final List<Appended> events = new ArrayList<>();

  private AppendedEvents() {}

  /**
   * One appended event.
   *
   * @param position its place in the total order
   * @param aggregateId the aggregate it happened to
   * @param version its place in that aggregate
   */
  public record Appended(long position, String aggregateId, long version) {}

  /** In order of position; empty when nothing has been appended. */
  public static List<Appended> in(UnitOfWork<?> unitOfWork) {
    AppendedEvents appended = unitOfWork.root().getResource(KEY);
    return appended == null ? List.of() : List.copyOf(appended.events);
  }

  static void add(UnitOfWork<?> unitOfWork, Appended event) {
    AppendedEvents appended =
        unitOfWork.root().getOrComputeResource(KEY, key -> new AppendedEvents());
    appended.events.add(event);
  }
}
