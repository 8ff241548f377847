package org.maractracker.command.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import org.maractracker.http.reading.body.Upload;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** OpenAPI description of every command: its headers, and how it is answered. */
@Component
class CommandDescription implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandRequest.class);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    Requires allowed = handler.getMethodAnnotation(Requires.class);
    if (allowed == null) {
      return operation;
    }
    if (sends(handler, Upload.class) || sendsARecord(handler)) {
      operation.addParametersItem(
          header(
              Preconditions.IDEMPOTENCY_KEY,
              "Of the client's making: a repeated request is stored once."));
    }
    if (!sendsARecord(handler)) {
      return operation;
    }
    operation.addParametersItem(
        header(HttpHeaders.IF_MATCH, "The version that was read, as \"3\": refused when stale."));
    ApiResponses responses = operation.getResponses();
    responses.remove("200");
    responses.addApiResponse("2XX", accepted(allowed.answers()));
    return operation;
  }

  private static boolean sends(HandlerMethod handler, Class<?> type) {
    return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
  }

  /**
   * Returns whether the handler sends a record: a request that sends a file, or asks for what
   * became of it, has no version and an answer of its own.
   */
  private static boolean sendsARecord(HandlerMethod handler) {
    return Arrays.stream(handler.getMethod().getParameters())
        .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
  }

  /**
   * Adds the schemas of the answers: they are described by reference, and what they refer to has to
   * be there too.
   */
  @Override
  public void customise(OpenAPI description) {
    ModelConverters.getInstance(true)
        .readAll(Accepted.Bulk.class)
        .forEach(description.getComponents()::addSchemas);
  }

  private static HeaderParameter header(String name, String description) {
    HeaderParameter header = new HeaderParameter();
    header.name(name).description(description).required(false).schema(new StringSchema());
    return header;
  }

  private static ApiResponse accepted(Class<?> answer) {
    Schema<?> schema =
        ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(answer)).schema;
    return new ApiResponse()
        .description("Stored, or so already. 201 when it creates something.")
        .content(new Content().addMediaType("application/json", new MediaType().schema(schema)));
  }
}
