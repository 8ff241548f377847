package org.maractracker.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.note.PublicKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP addresses of the heads, proofs and keys of the ledger. */
@RestController
@Tag(name = ApiTags.LEDGER)
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

  @GetMapping("/checkpoint")
  @Operation(
      operationId = "readCheckpoint",
      summary = "The signed head of the ledger",
      description = "The last, one that covers a position, or that of a size.")
  ResponseEntity<String> checkpoint(Caller caller, QueryParameters<CheckpointQuery> query) {
    LedgerReaders.admitMember(caller);
    CheckpointQuery asked = query.read();
    Long size = asked.size();
    return text(size == null ? keeper.covering(asked.least()) : proofs.head(size));
  }

  @PostMapping("/checkpoint")
  @Operation(
      operationId = "signCheckpoint",
      summary = "Have a head signed now",
      description = "It covers everything that is stored.")
  ResponseEntity<String> signed(Caller caller) {
    LedgerReaders.admitOperator(caller);
    return text(keeper.newest());
  }

  @GetMapping("/proof")
  @Operation(
      operationId = "proveInclusion",
      summary = "Proof that the event at a position is in the ledger",
      description = "As JSON, or as a text that stands alone.")
  ResponseEntity<?> proof(Caller caller, QueryParameters<ProofQuery> query) {
    LedgerReaders.admitMember(caller);
    ProofQuery asked = query.read();
    InclusionProof proof = proofs.inclusion(asked.position(), asked.ofSize());
    if (!asked.asText()) {
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(proof);
    }
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"%012d.tlog-proof\"".formatted(asked.position()))
        .body(proof.asText());
  }

  @GetMapping("/consistency")
  @Operation(
      operationId = "proveConsistency",
      summary = "Proof that the ledger of one size is the beginning of that of another",
      description = "So that nothing was taken out or changed between them.")
  ConsistencyProof consistency(Caller caller, QueryParameters<ConsistencyQuery> query) {
    LedgerReaders.admitMember(caller);
    ConsistencyQuery asked = query.read();
    return proofs.consistency(asked.from(), asked.until());
  }

  @GetMapping("/keys")
  @Operation(
      operationId = "readLedgerKeys",
      summary = "The public keys of the ledger",
      description = "The present one first, a line each.")
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
}
