package org.maractracker.command.imports.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.command.dispatch.IdempotentExecution;
import org.maractracker.command.imports.file.ActionList;
import org.maractracker.command.imports.file.Digest;
import org.maractracker.command.web.CommandRequest;
import org.maractracker.command.web.Permission;
import org.maractracker.command.web.Requires;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.http.reading.body.Upload;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** HTTP addresses for taking over the list a coordinator kept before. */
@RestController
@Tag(name = ApiTags.IMPORTS)
@RequestMapping("/api/maracs/{maracId}/imports")
class ImportCommandApi {

  private static final ReportPage ALL = new ReportPage(null, null);

  private final ImportJobs jobs;
  private final Importer importer;
  private final ImportWorker worker;
  private final IdempotentExecution oncePerKey;
  private final JsonMapper json;
  private final ListedCases listed;

  ImportCommandApi(
      ImportJobs jobs,
      Importer importer,
      ImportWorker worker,
      IdempotentExecution oncePerKey,
      JsonMapper json,
      ListedCases listed) {
    this.jobs = jobs;
    this.importer = importer;
    this.worker = worker;
    this.oncePerKey = oncePerKey;
    this.json = json;
    this.listed = listed;
  }

  /** Answer to a dry run: the id the import would have, and what it would do. */
  record DryRun(UUID importId, String maracId, String file, boolean dryRun, ImportReport report) {}

  /**
   * Progress of an import.
   *
   * @param report what became of its rows; null until it is done
   * @param next the cursor of the rows that follow; null when there are none
   */
  record Import(
      @JsonUnwrapped ImportStatus status, @Nullable ImportReport report, @Nullable String next) {}

  record Imports(List<ImportStatus> items) {}

  @PostMapping
  @Operation(
      operationId = "importActionList",
      summary = "Take over the action list that was kept before",
      description =
          "A spreadsheet, row by row. What a row does not say plainly is never "
              + "guessed, and the report says so.")
  @Requires(Permission.PLAN)
  ResponseEntity<?> importList(
      @PathVariable String maracId,
      QueryParameters<ImportQuery> query,
      Upload upload,
      CommandRequest incoming) {
    ImportQuery asked = query.read();
    ReadingWish wish = asked.wish();
    UUID id = importId(maracId, upload);
    ActionList list = ActionList.read(upload.fileName(), upload.content(), wish.choice());
    importer.refuseListToCome(maracId, wish);
    if (asked.isDry()) {
      incoming.expectsNothingOf(id.toString());
      ImportReport report = importer.tried(maracId, list, wish);
      return ResponseEntity.ok(new DryRun(id, maracId, upload.fileName(), true, report));
    }
    Sender sender = incoming.sender().knownBy(Digest.of(Stream.of("import", id + wish.digested())));
    Job job = new Job(id, maracId, upload.fileName(), 0, sender.caller(), sender.as(), wish);
    Answer answer = oncePerKey.answer(sender, () -> begun(job, upload, list, incoming));
    worker.wake();
    return CommandRequest.answered(answer);
  }

  private Answer begun(Job job, Upload upload, ActionList list, CommandRequest incoming) {
    incoming.expectsNothingOf(job.importId().toString());
    jobs.put(job, upload.content(), list.lines().size());
    return new Answer(
        HttpStatus.ACCEPTED.value(),
        "/api/maracs/" + job.maracId() + "/imports/" + job.importId(),
        null,
        json.writeValueAsString(shown(job.maracId(), job.importId(), ALL)),
        false);
  }

  @GetMapping
  @Operation(
      operationId = "listImports",
      summary = "The lists that a MARAC took over",
      description = "With how far each has come.")
  @Requires(Permission.PLAN)
  Imports imports(@PathVariable String maracId) {
    return new Imports(jobs.ofMarac(maracId));
  }

  @GetMapping("/{importId}")
  @Operation(
      operationId = "readImport",
      summary = "How far taking over a list has come, and what became of its rows",
      description = "The report is there once it is done; in pages when a limit is given.")
  @Requires(Permission.PLAN)
  Import oneImport(
      @PathVariable String maracId,
      @PathVariable UUID importId,
      QueryParameters<ReportPage> query) {
    return shown(maracId, importId, query.read());
  }

  private Import shown(String maracId, UUID importId, ReportPage asked) {
    ImportStatus status =
        jobs.status(maracId, importId)
            .orElseThrow(() ->
                new RuleViolated(
                    ProblemCode.NOT_FOUND, "importId", "There is no import with this id."));
    ImportReport report = status.finishedAt() == null ? null : jobs.report(importId).orElse(null);
    if (report == null) {
      asked.refuseCursor();
      return new Import(status, null, null);
    }
    ReportPage.Page page = asked.page(status, report);
    ImportReport rows = page.report().with(listed.shown(page.report().rows()));
    return new Import(status, rows, page.next());
  }

  /** Returns the import's id: the same for the same file under the same name in the same MARAC. */
  private static UUID importId(String maracId, Upload upload) {
    return Digest.id("list", maracId, upload.fileName(), Digest.of(upload.content()));
  }
}
