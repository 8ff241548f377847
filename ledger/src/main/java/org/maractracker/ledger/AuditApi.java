package org.maractracker.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import tools.jackson.databind.json.JsonMapper;

/** HTTP address of an audit that a caller starts and watches. */
@RestController
@Tag(name = ApiTags.LEDGER)
class AuditApi {

  private static final Logger LOG = LoggerFactory.getLogger(AuditApi.class);
  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
  private static final Long AS_LONG_AS_IT_TAKES = 0L;

  private final Audits audits;
  private final JsonMapper json;

  AuditApi(Audits audits, JsonMapper json) {
    this.audits = audits;
    this.json = json;
  }

  /** Line of the answer: how far the audit is. The last line is the verdict. */
  private record Line(long checked, long of) {}

  @GetMapping("/api/ledger/audit")
  @Operation(
      operationId = "auditLedger",
      summary = "Compare every stored event, the ledger and the views",
      description = "JSON lines while it goes on, the last the verdict.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")))
  ResponseEntity<ResponseBodyEmitter> audit(Caller caller) {
    LedgerReaders.admitOperator(caller);
    Audits.Run run = audits.begin();
    ResponseBodyEmitter lines = new ResponseBodyEmitter(AS_LONG_AS_IT_TAKES);
    Thread.ofPlatform().name("ledger-audit-asked").daemon().start(() -> run(run, lines));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(lines);
  }

  /** Runs the audit, and always ends the answer with it. */
  private void run(Audits.Run run, ResponseBodyEmitter lines) {
    try {
      send(lines, run.run((checked, of) -> send(lines, new Line(checked, of))));
    } catch (UncheckedIOException | IllegalStateException e) {
      LOG.debug("Whoever asked is gone: {}", e.getClass().getName());
    } catch (RuntimeException e) {
      LOG.warn("An audit could not be finished: {}", e.getClass().getName());
      unfinished(lines);
    } finally {
      lines.complete();
    }
  }

  private void unfinished(ResponseBodyEmitter lines) {
    try {
      send(lines, Map.of("ok", false, "unfinished", true));
    } catch (UncheckedIOException | IllegalStateException e) {
      LOG.debug("Whoever asked is gone: {}", e.getClass().getName());
    }
  }

  private void send(ResponseBodyEmitter lines, Object line) {
    try {
      lines.send(json.writeValueAsString(line) + "\n", TEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
