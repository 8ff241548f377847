package org.maractracker.query.views.actionlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.export.ListFile;
import org.maractracker.query.model.action.ActionContext;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
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
  private final AsOfQueries past;

  ActionFiles(EventArchive archive, AsOfQueries past) {
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
      List<ActionState> found,
      Scope scope,
      ActionContext around,
      AsOf moment,
      Map<String, LocalDate> today) {
    List<ActionFields> actions = found.stream().map(ActionFields::of).toList();
    ActionListRows reading = new ActionListRows(around, scope, today, actions);
    reading.read(archive, past, moment);
    return new ListFile("Action list", ListedAction.COLUMNS, reading.rows());
  }
}
