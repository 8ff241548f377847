package org.maractracker.http.description;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.maractracker.events.PartialDate;
import org.maractracker.http.reading.RequestField;
import org.maractracker.http.reading.RequestShape;
import org.maractracker.http.reading.Slugs;
import org.maractracker.http.reading.body.Upload;
import org.springframework.http.HttpHeaders;

/** JSON schema of a request record: all that the reader will hold a body to. */
final class RequestSchema {

  private RequestSchema() {}

  static Schema<?> of(Class<?> record) {
    Schema<?> schema = typed("object").additionalProperties(false);
    addFields(schema, record);
    return schema;
  }

  /** Returns the schema of the members that every problem has; some problems have more. */
  static Schema<?> ofProblem() {
    Schema<?> fault = typed("object");
    for (String member : List.of("field", "code", "message")) {
      fault.addProperty(member, typed("string"));
    }
    Schema<?> problem = typed("object");
    for (String member : List.of("type", "title", "detail", "code", "instance")) {
      problem.addProperty(member, typed("string"));
    }
    return problem
        .addProperty("status", typed("integer"))
        .addProperty("errors", typed("array").items(fault));
  }

  /** Returns the schema of a form with one file in it. */
  static Schema<?> ofUpload() {
    Schema<?> form = typed("object").additionalProperties(false);
    form.addProperty(Upload.FIELD, typed("string").format("binary"));
    return form.addRequiredItem(Upload.FIELD);
  }

  /** What is asked in an address and the headers that go with it. */
  static Stream<Parameter> ofQuery(Class<?> record) {
    return RequestShape.of(record)
        .flatFields()
        .filter(field -> !field.name().equals(HttpHeaders.ACCEPT))
        .map(RequestSchema::parameter);
  }

  private static Parameter parameter(RequestField field) {
    return new Parameter()
        .in(field.fromHeader() ? "header" : "query")
        .name(field.name())
        .required(!field.optional())
        .description(field.description().isEmpty() ? null : field.description())
        .schema(value(field, field.type()));
  }

  private static void addFields(Schema<?> schema, Class<?> record) {
    RequestShape shape = RequestShape.of(record);
    shape.eitherOf().ifPresent(either -> schema.description(either.sentence()));
    for (RequestField field : shape.fields()) {
      if (field.unwrapped() && field.type() instanceof Class<?> inner) {
        addFields(schema, inner);
      } else {
        schema.addProperty(field.name(), value(field, field.type()));
        if (!field.optional()) {
          schema.addRequiredItem(field.name());
        }
      }
    }
  }

  private static Schema<?> value(RequestField field, Type type) {
    return switch (type) {
      case ParameterizedType list -> list(field, list.getActualTypeArguments()[0]);
      case Class<?> record when record.isRecord() -> of(record);
      case Class<?> constants when constants.isEnum() -> constants(constants);
      case Class<?> simple -> simple(field, simple);
      default -> throw new IllegalArgumentException("A request cannot carry a " + type);
    };
  }

  private static Schema<?> list(RequestField field, Type entry) {
    Schema<?> list = typed("array").items(value(field, entry)).maxItems(field.longestList());
    return field.neverEmpty() ? list.minItems(1) : list;
  }

  private static Schema<?> constants(Class<?> type) {
    Schema<Object> schema = typed("string");
    Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .forEach(schema::addEnumItemObject);
    return schema;
  }

  private static Schema<?> simple(RequestField field, Class<?> type) {
    if (!field.choices().isEmpty()) {
      Schema<Object> schema = typed("string");
      field.choices().forEach(schema::addEnumItemObject);
      return schema;
    }
    if (type == String.class) {
      return field.slug()
          ? typed("string").pattern("^" + Slugs.FORM + "$")
          : typed("string").maxLength(field.longestText());
    }
    if (type == boolean.class || type == Boolean.class) {
      return typed("boolean");
    }
    if (type == LocalDate.class) {
      return typed("string").format("date");
    }
    if (type == Instant.class) {
      return typed("string").format("date-time");
    }
    if (type == PartialDate.class) {
      return typed("string").pattern("^\\d{4}(-\\d{2}(-\\d{2})?)?$").example("2026-11");
    }
    return type == UUID.class ? typed("string").format("uuid") : number(field);
  }

  private static Schema<?> number(RequestField field) {
    Schema<?> schema = typed("integer");
    field
        .range()
        .ifPresent(range ->
            schema
                .minimum(BigDecimal.valueOf(range.low()))
                .maximum(BigDecimal.valueOf(range.high())));
    return schema;
  }

  private static Schema<Object> typed(String type) {
    Schema<Object> schema = new JsonSchema();
    schema.addType(type);
    return schema;
  }
}
