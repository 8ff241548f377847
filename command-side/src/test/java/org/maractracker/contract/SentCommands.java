package org.maractracker.contract;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the command side, whose commands a dispatcher remembers and nobody decides. */
@CommandHttpSlice
abstract class SentCommands {

  static final String ACTION = "/api/actions/" + CommandHttp.ACTION;
  static final String MEETING = "/api/meetings/" + CommandHttp.MEETING;
  static final String COMPLETED =
      "{\"completedOn\": \"2026-11-20\", \"outcome\": \"Locks changed\"}";

  @Autowired WebApplicationContext context;
  @Autowired FakeDispatcher dispatcher;

  Commands commands;

  @BeforeEach
  void connect() {
    commands = new Commands(context);
    dispatcher.forget();
  }

  MockHttpServletResponse send(HttpMethod method, String path, String body, String... headers) {
    return commands.send(method, path, body, headers);
  }

  static JsonNode json(MockHttpServletResponse answer) {
    return JsonMapper.shared().readTree(text(answer));
  }

  static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
