package org.maractracker.command.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.standalone.CommandProcess.COORDINATOR;
import static org.maractracker.command.standalone.CommandProcess.OPERATOR;
import static org.maractracker.command.standalone.CommandProcess.PROCESS;
import static org.maractracker.testsupport.Person.NOBODY;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Requests to the command side when nothing else runs. */
class CommandSideAloneTest {

  @ParameterizedTest
  @ValueSource(strings = {"liveness", "readiness"})
  void saysToAnybodyThatItLivesAndIsReady(String probe) {
    HttpResponse<String> answer = NOBODY.get(PROCESS, "/actuator/health/" + probe);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void asksWhoeverCommandsToSignIn() {
    HttpResponse<String> answer =
        NOBODY.send(PROCESS, "PUT", "/api/maracs/northshire", "{\"name\": \"Northshire\"}");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
  }

  @Test
  void listsItsRefusalsToAnybody() {
    HttpResponse<String> answer = NOBODY.get(PROCESS, "/problems");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("agency-not-in-attendance");
  }

  @Test
  void describesEveryPathItServes() {
    JsonNode description = NOBODY.read(PROCESS, "/v3/api-docs");
    assertThat(description.get("openapi").asString()).startsWith("3.1");
    Set<String> described = new TreeSet<>(description.get("paths").propertyNames());
    Set<String> served = new TreeSet<>();
    PROCESS
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> served.addAll(mapping.getPatternValues()));
    served.removeIf(path -> !path.startsWith("/api/"));
    assertThat(served).hasSizeGreaterThan(30);
    assertThat(described).containsAll(served);
  }

  @Test
  void showsItsMetricsToOperatorsAlone() {
    assertThat(NOBODY.get(PROCESS, "/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(COORDINATOR.get(PROCESS, "/actuator/prometheus").statusCode()).isEqualTo(403);
    HttpResponse<String> metrics = OPERATOR.get(PROCESS, "/actuator/prometheus");
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body()).contains("jvm_memory_used_bytes", "hikaricp_connections");
  }

  private static HttpResponse<String> establishes(String... headers) {
    String settings = "{\"name\": \"Northshire\"}";
    return OPERATOR.send(PROCESS, "PUT", "/api/maracs/northshire", settings, headers);
  }

  @Test
  void takesCommandsAndAnswersNoQuestions() {
    HttpResponse<String> established = establishes("Idempotency-Key", "northshire");
    assertThat(established.statusCode()).as(established.body()).isEqualTo(201);
    assertThat(established.body()).contains("\"position\":1");
    HttpResponse<String> again = establishes("Idempotency-Key", "northshire");
    assertThat(again.body()).isEqualTo(established.body());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    HttpResponse<String> taken = establishes("If-Match", "\"0\"");
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.body()).contains("duplicate-reference").doesNotContain("MaracEstablished");
    JsonNode meeting =
        COORDINATOR.done(
            PROCESS, "POST", "/api/maracs/northshire/meetings", "{\"date\": \"2026-05-07\"}");
    assertThat(meeting.get("position").asLong()).isEqualTo(2);
    assertThat(COORDINATOR.get(PROCESS, "/api/actions").statusCode()).isEqualTo(405);
    assertThat(COORDINATOR.get(PROCESS, "/api/overdue").statusCode()).isEqualTo(404);
  }
}
