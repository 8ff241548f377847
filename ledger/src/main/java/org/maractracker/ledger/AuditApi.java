package org.maractracker.ledger;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.maractracker.caller.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Looking through the store while somebody watches. */
@RestController
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

  /** How far it is, a line each, and on the last line the verdict. */
  private record Line(long checked, long of) {}

  @GetMapping("/api/ledger/audit")
  @Operation(
      summary =
          "Compare every stored event, the ledger and the views: JSON lines, the last the verdict")
  ResponseEntity<ResponseBodyEmitter> audit(Caller caller) {
    LedgerReaders.admitKeeper(caller);
    Audits.Run run = audits.begin();
    ResponseBodyEmitter lines = new ResponseBodyEmitter(AS_LONG_AS_IT_TAKES);
    Thread.ofPlatform().name("ledger-audit-asked").daemon().start(() -> run(run, lines));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no")
        .body(lines);
  }

  /** However it ends, the answer ends with it. */
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
