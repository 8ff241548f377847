package org.maractracker.command.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.CommandDoor.Sender;
import org.maractracker.command.incoming.Act;
import org.maractracker.command.incoming.Allowed;
import org.maractracker.command.incoming.Incoming;
import org.maractracker.http.reading.Upload;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Taking over the list a coordinator kept before. */
@RestController
@RequestMapping("/api/maracs/{maracId}/imports")
class ImportCommandApi {

  private final ImportJobs jobs;
  private final Importer importer;
  private final ImportWorker worker;

  ImportCommandApi(ImportJobs jobs, Importer importer, ImportWorker worker) {
    this.jobs = jobs;
    this.importer = importer;
    this.worker = worker;
  }

  /** What a dry run answers: the id the import would have, and what it would do. */
  record DryRun(UUID importId, String maracId, String file, boolean dryRun, ImportReport report) {}

  /** How far an import has come, and what became of its rows once it is done. */
  record Import(@JsonUnwrapped ImportStatus status, @Nullable ImportReport report) {}

  record Imports(List<ImportStatus> items) {}

  @PostMapping
  @Allowed(Act.PLAN)
  ResponseEntity<Object> importList(
      @PathVariable String maracId,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Upload upload,
      Incoming incoming) {
    UUID id = importId(maracId, upload);
    incoming.expectsNothingOf(id.toString());
    ActionList list = ActionList.of(upload.fileName(), Spreadsheet.read(upload.content()));
    if (dryRun) {
      ImportReport report = importer.tried(maracId, list);
      return ResponseEntity.ok(new DryRun(id, maracId, upload.fileName(), true, report));
    }
    Sender sender = incoming.sender();
    Job job = new Job(id, maracId, upload.fileName(), 0, sender.caller(), sender.as());
    jobs.put(job, upload.content(), list.lines().size());
    worker.wake();
    return ResponseEntity.accepted()
        .header("Location", "/api/maracs/" + maracId + "/imports/" + id)
        .body(shown(maracId, id));
  }

  @GetMapping
  @Allowed(Act.PLAN)
  Imports imports(@PathVariable String maracId) {
    return new Imports(jobs.ofMarac(maracId));
  }

  @GetMapping("/{importId}")
  @Allowed(Act.PLAN)
  Import oneImport(@PathVariable String maracId, @PathVariable UUID importId) {
    return shown(maracId, importId);
  }

  private Import shown(String maracId, UUID importId) {
    ImportStatus status =
        jobs.status(maracId, importId)
            .orElseThrow(() ->
                new RuleViolated(
                    ProblemCode.NOT_FOUND, "importId", "There is no import with this id."));
    return new Import(
        status, status.finishedAt() == null ? null : jobs.report(importId).orElse(null));
  }

  /** The same for the same file under the same name in the same MARAC. */
  private static UUID importId(String maracId, Upload upload) {
    return Digest.id("list", maracId, upload.fileName(), Digest.of(upload.content()));
  }
}
