package org.maractracker.http.reading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import tools.jackson.databind.JsonNode;

/**
 * One walk through a request's tree along the components of its record, which notes every fault.
 */
public final class RequestWalk {

  /** Greatest number of faults: a hostile request must not be answered by a far longer one. */
  private static final int MOST_FAULTS = 500;

  private final List<Fault> faults = new ArrayList<>();

  public List<Fault> faults() {
    return faults;
  }

  /** Reads the record, or returns null when there is a fault in it. */
  public @Nullable Object record(JsonNode node, Class<?> type, @Nullable String path) {
    if (!node.isObject()) {
      return malformed(path, "This must be a JSON object.");
    }
    int before = faults.size();
    Object read = members(node, type, path);
    refuseUnknown(node, RequestShape.of(type), path);
    return faults.size() > before ? null : read;
  }

  /** Reads the record made of some of an object's members. */
  private @Nullable Object members(JsonNode node, Class<?> type, @Nullable String path) {
    RequestShape shape = RequestShape.of(type);
    int before = faults.size();
    @Nullable Object[] values =
        shape.fields().stream().map(field -> field(node, field, path)).toArray();
    shape.eitherOf().ifPresent(either -> refuseNeither(node, either, path));
    return faults.size() > before ? null : checked(shape.filledWith(values), path);
  }

  private @Nullable Object field(JsonNode parent, RequestField field, @Nullable String path) {
    if (field.unwrapped() && field.type() instanceof Class<?> type) {
      return members(parent, type, path);
    }
    String here = FieldPath.known(path, field.name());
    JsonNode node = parent.get(field.name());
    if (node != null && !saysNothing(node, field)) {
      return value(node, field, field.type(), here);
    }
    if (!field.optional()) {
      note(new Fault(here, field.whenMissing(), "This field is required."));
    }
    return null;
  }

  private static boolean saysNothing(JsonNode node, RequestField field) {
    boolean text = field.type() == String.class && !field.slug();
    return node.isNull() || (text && node.isString() && TextForm.isBlank(node.stringValue()));
  }

  private @Nullable Object value(JsonNode node, RequestField field, Type type, String path) {
    return switch (type) {
      case ParameterizedType list -> list(node, field, list.getActualTypeArguments()[0], path);
      case Class<?> record when record.isRecord() -> record(node, record, path);
      case Class<?> simple -> simple(node, field, simple, path);
      default -> throw new IllegalArgumentException("A request cannot carry a " + type);
    };
  }

  private @Nullable Object simple(JsonNode node, RequestField field, Class<?> type, String path) {
    try {
      return SimpleValue.read(node, field, type);
    } catch (NotSuchAValue refusal) {
      return malformed(path, refusal.sentence());
    }
  }

  private @Nullable Object list(JsonNode node, RequestField field, Type entry, String path) {
    if (!node.isArray()) {
      return malformed(path, "This must be a list.");
    }
    if (node.isEmpty() && field.neverEmpty()) {
      return malformed(path, "This list must not be empty.");
    }
    if (node.size() > field.longestList()) {
      return malformed(path, "This list has more than %d entries.".formatted(field.longestList()));
    }
    List<Object> entries = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      Object read = entry(node.get(i), field, entry, FieldPath.entry(path, i));
      if (read != null) {
        entries.add(read);
      }
    }
    return List.copyOf(entries);
  }

  private @Nullable Object entry(JsonNode node, RequestField field, Type type, String path) {
    boolean blank = node.isString() && type == String.class && TextForm.isBlank(node.stringValue());
    return node.isNull() || blank
        ? malformed(path, "An entry of a list must not be empty.")
        : value(node, field, type, path);
  }

  private void refuseUnknown(JsonNode node, RequestShape shape, @Nullable String path) {
    node.propertyNames().stream()
        .filter(name -> !shape.has(name))
        .forEach(name -> malformed(FieldPath.member(path, name), "There is no such field here."));
  }

  private void refuseNeither(JsonNode node, EitherOf either, @Nullable String path) {
    if (Arrays.stream(either.value()).noneMatch(name -> saysSomething(node.get(name)))) {
      String here = FieldPath.known(path, either.value()[0]);
      note(new Fault(here, either.code(), either.sentence()));
    }
  }

  private static boolean saysSomething(@Nullable JsonNode node) {
    return node != null
        && !node.isNull()
        && !(node.isArray() && node.isEmpty())
        && !(node.isString() && TextForm.isBlank(node.stringValue()));
  }

  private Object checked(Object read, @Nullable String path) {
    if (read instanceof SelfValidating checking) {
      checking.faults().forEach(fault -> note(under(path, fault)));
    }
    return read;
  }

  private static Fault under(@Nullable String path, Fault fault) {
    String field = fault.field();
    String here =
        field == null || path == null ? (field == null ? path : field) : path + "." + field;
    return new Fault(here, fault.code(), fault.message());
  }

  private @Nullable Object malformed(@Nullable String path, String sentence) {
    note(new Fault(path, ProblemCode.MALFORMED, sentence));
    return null;
  }

  private void note(Fault fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(fault);
    }
  }
}
