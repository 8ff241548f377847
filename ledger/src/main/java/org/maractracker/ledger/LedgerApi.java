package org.maractracker.ledger;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.note.PublicKey;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.MinPosition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Heads, proofs and keys of the ledger over HTTP. */
@RestController
@RequestMapping("/api/ledger")
class LedgerApi {

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final LedgerKeeper keeper;
  private final LedgerProofs proofs;
  private final LedgerKeys keys;

  LedgerApi(LedgerKeeper keeper, LedgerProofs proofs, LedgerKeys keys) {
    this.keeper = keeper;
    this.proofs = proofs;
    this.keys = keys;
  }

  /**
   * A signed head.
   *
   * @param size of how many events; the last that was signed without it
   */
  @GetMapping("/checkpoint")
  @Operation(
      summary = "The signed head of the ledger: the last, one that covers a position, or of a size")
  ResponseEntity<String> checkpoint(
      Caller caller,
      @RequestParam(required = false) @Nullable Long size,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    LedgerReaders.admitMember(caller);
    OptionalLong least = MinPosition.of(minimum, minPosition);
    if (size == null) {
      return text(keeper.covering(least.orElse(0)));
    }
    if (size < least.orElse(0)) {
      throw new RuleViolated(
          ProblemCode.MALFORMED, "size", "A head of that size does not cover that position.");
    }
    return text(proofs.head(size));
  }

  @PostMapping("/checkpoint")
  @Operation(summary = "Have a head signed now that covers everything that is stored")
  ResponseEntity<String> signed(Caller caller) {
    LedgerReaders.admitKeeper(caller);
    return text(keeper.newest());
  }

  private enum Format {
    JSON,
    TLOG_PROOF
  }

  /**
   * That an event is in the tree.
   *
   * @param size of which tree; that of the last signed head that has it without it
   * @param format {@code json} or {@code tlog-proof}; without it, by what the caller accepts
   */
  @GetMapping("/proof")
  @Operation(summary = "Proof that the event at a position is in the ledger")
  ResponseEntity<?> proof(
      Caller caller,
      @RequestParam Long position,
      @RequestParam(required = false) @Nullable Long size,
      @RequestParam(required = false) @Nullable String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    LedgerReaders.admitMember(caller);
    Format written = format(format, accept);
    InclusionProof proof = proofs.inclusion(position, optional(size));
    return switch (written) {
      case JSON -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(proof);
      case TLOG_PROOF ->
          ResponseEntity.ok()
              .contentType(TEXT)
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  "inline; filename=\"%012d.tlog-proof\"".formatted(position))
              .body(proof.asText());
    };
  }

  private static Format format(@Nullable String format, @Nullable String accept) {
    return switch (format) {
      case "json" -> Format.JSON;
      case "tlog-proof" -> Format.TLOG_PROOF;
      case null -> prefersText(accept) ? Format.TLOG_PROOF : Format.JSON;
      default ->
          throw new RuleViolated(
              ProblemCode.MALFORMED, "format", "A format is json or tlog-proof.");
    };
  }

  private static boolean prefersText(@Nullable String accept) {
    return accept != null
        && accept.strip().toLowerCase(Locale.ROOT).startsWith(MediaType.TEXT_PLAIN_VALUE);
  }

  @GetMapping("/consistency")
  @Operation(summary = "Proof that the ledger of one size is the beginning of that of another")
  ConsistencyProof consistency(
      Caller caller, @RequestParam Long from, @RequestParam(required = false) @Nullable Long to) {
    LedgerReaders.admitMember(caller);
    return proofs.consistency(from, optional(to));
  }

  @GetMapping("/keys")
  @Operation(summary = "The public keys of the ledger, the present one first, a line each")
  ResponseEntity<String> keys(Caller caller) {
    LedgerReaders.admitMember(caller);
    return ResponseEntity.ok()
        .contentType(TEXT)
        .body(
            keys.all().stream()
                .map(PublicKey::toString)
                .map(key -> key + "\n")
                .collect(Collectors.joining()));
  }

  private static ResponseEntity<String> text(Note note) {
    return ResponseEntity.ok().contentType(TEXT).body(note.toString());
  }

  private static OptionalLong optional(@Nullable Long number) {
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
