package org.maractracker.http.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.http.reading.RequestShape;
import org.maractracker.http.reading.body.Upload;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** OpenAPI description: its title, and what every operation of it has. */
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {

  private static final String BEARER = "bearer";
  private static final String BASIC = "basic";

  /** A part of a body whose form depends on what it is a part of. */
  private static final Schema<?> ANY_VALUE = new JsonSchema();

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, Upload.class, QueryParameters.class)
        .replaceWithSchema(JsonNode.class, ANY_VALUE);
    SchemaNames.install();
  }

  /** Its server is wherever the description was found: behind a proxy nobody here knows that. */
  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .addServersItem(new Server().url("/"))
        .components(
            new Components()
                .addSecuritySchemes(BEARER, scheme("bearer", "A token of the OIDC provider"))
                .addSecuritySchemes(BASIC, scheme("basic", "The embedded default's demo users")))
        .tags(ApiTags.all())
        .addSecurityItem(new SecurityRequirement().addList(BEARER))
        .addSecurityItem(new SecurityRequirement().addList(BASIC))
        .info(
            new Info()
                .title("MARAC action tracker")
                .version("1")
                .description(
                    "Commands answer with a version and a position; a query given that position"
                        + " as Min-Position sees what the command stored. Refusals are problems"
                        + " (RFC 9457), listed at /problems."));
  }

  private static SecurityScheme scheme(String scheme, String description) {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme(scheme)
        .description(description);
  }

  @Bean
  GlobalOperationCustomizer everyOperation() {
    return (operation, handler) -> {
      describeQueryParameters(operation, handler);
      describeUpload(operation, handler);
      operation.getResponses().addApiResponse("default", refused());
      requireBodiesThatSaySomething(operation.getRequestBody());
      return operation;
    };
  }

  private static void describeQueryParameters(Operation operation, HandlerMethod handler) {
    Arrays.stream(handler.getMethod().getParameters())
        .filter(parameter -> parameter.getType() == QueryParameters.class)
        .map(parameter -> RequestShape.ofQuery(parameter.getParameterizedType()))
        .flatMap(RequestSchema::ofQuery)
        .forEach(operation::addParametersItem);
  }

  private static void describeUpload(Operation operation, HandlerMethod handler) {
    if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(Upload.class)) {
      MediaType form = new MediaType().schema(RequestSchema.ofUpload());
      operation.setRequestBody(
          new RequestBody().content(new Content().addMediaType("multipart/form-data", form)));
    }
  }

  /** Marks a body as required unless all fields of the request are optional. */
  private static void requireBodiesThatSaySomething(@Nullable RequestBody body) {
    if (body != null) {
      body.required(
          body.getContent().values().stream()
              .anyMatch(content -> content.getSchema().getRequired() != null));
    }
  }

  private static ApiResponse refused() {
    MediaType problem = new MediaType().schema(RequestSchema.ofProblem());
    return new ApiResponse()
        .description("Refused: a problem with its code")
        .content(new Content().addMediaType("application/problem+json", problem));
  }
}
