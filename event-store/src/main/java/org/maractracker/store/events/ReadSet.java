package org.maractracker.store.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a decision has read, of its own aggregate and of others. It is noted here; the append
 * compares it with the store under the order lock and refuses with {@link
 * org.axonframework.modelling.command.ConcurrencyException} when it no longer holds, on whichever
 * node it changed. So an action cannot be agreed for an agency whose attendance was withdrawn in
 * between.
 */
public final class ReadSet {

  private static final String KEY = ReadSet.class.getName();

  private final Map<String, ReadVersion> read = new LinkedHashMap<>();
  private final List<BooleanSupplier> questions = new ArrayList<>();

  private ReadSet() {}

  /**
   * Notes in the current unit of work that an aggregate was read.
   *
   * @param version the version it was read at, or -1 when it was found not to exist
   */
  public static void readAt(String aggregateId, long version) {
    current().note(aggregateId, new ReadVersion(version, null));
  }

  /** Notes in the current unit of work that an aggregate was read up to its last event. */
  public static void readUpTo(RecordedEvent last) {
    current().note(last.aggregateId(), new ReadVersion(last.version(), last.recordedAt()));
  }

  private void note(String aggregateId, ReadVersion how) {
    read.merge(aggregateId, how, ReadVersion::withMoreOf);
  }

  /**
   * Notes an answer that is not one aggregate's state, such as which meeting comes next.
   *
   * @param stillTrue asked again under the order lock, in the transaction of the append and after
   *     it: so about nothing that the decision's own events change
   */
  public static void holds(BooleanSupplier stillTrue) {
    current().questions.add(stillTrue);
  }

  private static ReadSet current() {
    return of(CurrentUnitOfWork.get());
  }

  static ReadSet of(UnitOfWork<?> unitOfWork) {
    return unitOfWork.root().getOrComputeResource(KEY, key -> new ReadSet());
  }

  Map<String, ReadVersion> read() {
    return read;
  }

  boolean asks() {
    return !questions.isEmpty();
  }

  boolean questionsStillHold() {
    return questions.stream().allMatch(BooleanSupplier::getAsBoolean);
  }
}
