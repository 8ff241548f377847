package org.maractracker.query.views.actionlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maractracker.query.export.ListFile;
import org.maractracker.query.model.action.ActionAsOf;
import org.maractracker.query.model.action.ActionContext;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionsAsOf;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.EventArchive;
import org.springframework.stereotype.Component;

/**
 * Factory of files of action lists. What the view does not keep (names, case numbers, when a status
 * was recorded) is read from the store.
 */
@Component
class ActionFiles {

  private final EventArchive archive;
  private final ActionsAsOf past;

  ActionFiles(EventArchive archive, ActionsAsOf past) {
    this.archive = archive;
    this.past = past;
  }

  /**
   * Returns the list in the form of a file.
   *
   * @param found actions that may be read
   * @param today the day they are judged on, by MARAC
   */
  ListFile of(
      List<ActionAsOf> found,
      Scope scope,
      ActionContext around,
      AsOf moment,
      Map<String, LocalDate> today) {
    List<ActionFields> actions =
        found.stream().map(action -> ActionFields.of(action.then())).toList();
    ActionListRows reading = new ActionListRows(around, scope, today, actions);
    reading.read(archive, past, moment);
    return new ListFile("Action list", ListedAction.COLUMNS, reading.rows());
  }
}
