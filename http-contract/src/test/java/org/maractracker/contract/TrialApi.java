package org.maractracker.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.events.PartialDate;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.Name;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.http.reading.body.CachedBodyRequest;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class TrialApi {

  enum Colour {
    RED
  }

  record Note(@Name String title, @Nullable String text) {}

  record Closing(@Nullable PartialDate occurredOn) {}

  record ListQuery(
      @Nullable LocalDate on,
      @Nullable @Between(low = 1, high = 500) Integer limit,
      @Nullable @JsonProperty("colour") Colour paint) {}

  @PostMapping("/notes")
  Note note(@RequestBody Note note) {
    return note;
  }

  @PutMapping("/close")
  int close(@RequestBody Closing closing, HttpServletRequest request) {
    return CachedBodyRequest.of(request).length;
  }

  @PostMapping("/bulk/{id}")
  int bulk(@PathVariable UUID id, @RequestBody Note note) {
    return note.title().length();
  }

  @GetMapping("/who")
  List<Membership> who(Caller caller) {
    return caller.memberships();
  }

  @GetMapping("/list")
  String list(QueryParameters<ListQuery> query) {
    ListQuery asked = query.read();
    return asked.on() + " " + asked.limit() + " " + asked.paint();
  }

  @GetMapping("/fail/{how}")
  String fail(@PathVariable String how, HttpServletResponse response) throws Exception {
    switch (how) {
      case "rule" -> throw new RuleViolated(ProblemCode.ACTION_NOT_OPEN, "It was completed.");
      case "stale" -> throw new RuleViolated(ProblemCode.STALE_VERSION, "It was changed.");
      case "away" -> throw new RuntimeException(new SQLTransientConnectionException("pool"));
      case "send-error" -> response.sendError(409, "secret");
      case "error" -> throw new AssertionError("secret");
      case "too-many" -> throw new RuleViolated(ProblemCode.TOO_MANY_REQUESTS, "Too many.");
      default -> throw new IOException("secret");
    }
    return "";
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  String stream() {
    throw new RuleViolated(ProblemCode.FORBIDDEN, "Not you.");
  }
}
