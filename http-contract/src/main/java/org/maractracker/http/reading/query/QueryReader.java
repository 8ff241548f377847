package org.maractracker.http.reading.query;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.RequestShape;
import org.maractracker.http.reading.RequestWalk;
import org.maractracker.problem.Fault;
import org.maractracker.problem.RuleViolated;

/**
 * Reader of a query: the parameters of an address, and the headers that go with them, read into the
 * record that describes them by the same walk as bodies.
 */
public final class QueryReader {

  private QueryReader() {}

  /**
   * Reads the query.
   *
   * @param query as it stands in the address, percent-encoded; null for none
   * @param headers the value of a header by its name; null for none
   * @param type a record of what {@code RequestReader} reads, without lists, and without records
   *     but those whose fields stand among the others
   * @throws RuleViolated {@code malformed}, with every fault and the parameter it is in
   */
  public static <Q> Q read(
      @Nullable String query, Function<String, @Nullable String> headers, Class<Q> type) {
    QueryTree tree = QueryTree.of(query, headers, RequestShape.of(type));
    RequestWalk walk = new RequestWalk();
    Object read = walk.record(tree.node(), type, null);
    List<Fault> faults = together(tree.faults(), walk.faults());
    if (read == null || !faults.isEmpty()) {
      throw new RuleViolated(faults);
    }
    return type.cast(read);
  }

  /** What is empty has been said to be so, and is not also said to be missing. */
  private static List<Fault> together(List<Fault> ofTree, List<Fault> ofWalk) {
    Set<String> said = ofTree.stream().map(Fault::field).collect(Collectors.toSet());
    return Stream.concat(
            ofTree.stream(), ofWalk.stream().filter(fault -> !said.contains(fault.field())))
        .toList();
  }
}
