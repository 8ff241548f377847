package org.maractracker.contract;

import jakarta.servlet.Filter;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.web.Requires;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every command the HTTP side has, and a way to send them. */
final class Commands {

  static final String COORDINATOR = "northshire:COORDINATOR";

  /** May send every command. */
  static final String BOTH = COORDINATOR + ",northshire:ADMINISTRATOR";

  private static final Map<String, String> IDS =
      Map.of(
          "maracId",
          CommandHttp.MARAC,
          "agencyId",
          "police",
          "meetingId",
          CommandHttp.MEETING.toString(),
          "caseId",
          CommandHttp.CASE.toString(),
          "riskId",
          "55555555-5555-4555-8555-555555555555",
          "actionId",
          CommandHttp.ACTION.toString(),
          "n",
          "1");

  private final WebApplicationContext context;
  private final MockMvc mvc;

  Commands(WebApplicationContext context) {
    this.context = context;
    this.mvc =
        MockMvcBuilders.webAppContextSetup(context)
            .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
            .build();
  }

  /**
   * Address and body of a command.
   *
   * @param pattern the path with its variables
   * @param body the record its body is read into
   */
  record Address(HttpMethod method, String pattern, Class<?> body) {

    String path() {
      return pathWith(Map.of());
    }

    String pathWith(Map<String, String> others) {
      String path = pattern;
      for (Map.Entry<String, String> id : IDS.entrySet()) {
        String value = others.getOrDefault(id.getKey(), id.getValue());
        path = path.replace("{" + id.getKey() + "}", value);
      }
      return path;
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  /** Returns all commands, from the handlers themselves. */
  List<Address> all() {
    return context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().hasMethodAnnotation(Requires.class))
        .map(entry -> address(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Address::toString))
        .toList();
  }

  private static Address address(RequestMappingInfo mapping, HandlerMethod handler) {
    Optional<Parameter> body =
        Arrays.stream(handler.getMethod().getParameters())
            .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
            .findFirst();
    return new Address(
        mapping.getMethodsCondition().getMethods().iterator().next().asHttpMethod(),
        mapping.getPatternValues().iterator().next(),
        body.orElseThrow().getType());
  }

  MockHttpServletResponse send(HttpMethod method, String path, String body, String... headers) {
    return send(BOTH, method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  MockHttpServletResponse send(
      @Nullable String roles, HttpMethod method, String path, byte[] body, String... headers) {
    return sendAs("u-1", roles, method, path, body, headers);
  }

  MockHttpServletResponse sendAs(
      String subject,
      @Nullable String roles,
      HttpMethod method,
      String path,
      byte[] body,
      String... headers) {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.request(method, URI.create(path));
    if (roles != null) {
      HttpHeaders authorization = new HttpHeaders();
      authorization.setBasicAuth(subject, roles);
      request.headers(authorization);
    }
    if (body.length > 0) {
      request.content(body).header(HttpHeaders.CONTENT_TYPE, "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return mvc.perform(request).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(method + " " + path, e);
    }
  }
}
