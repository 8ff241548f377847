package org.maractracker.query.actionlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maractracker.query.action.ActionFields;
import org.maractracker.query.action.FoundAction;
import org.maractracker.query.action.PastActions;
import org.maractracker.query.action.Scope;
import org.maractracker.query.action.Surroundings;
import org.maractracker.query.page.Moment;
import org.maractracker.query.paper.ListFile;
import org.maractracker.store.EventArchive;
import org.springframework.stereotype.Component;

/**
 * Makes files of action lists. What the view does not keep, names, case numbers and when a status
 * was told, is read from the store.
 */
@Component
class ActionFiles {

  private final EventArchive archive;
  private final PastActions past;

  ActionFiles(EventArchive archive, PastActions past) {
    this.archive = archive;
    this.past = past;
  }

  /**
   * The list as a file has it.
   *
   * @param found actions that may be read
   * @param today the day they are judged on, by MARAC
   */
  ListFile of(
      List<FoundAction> found,
      Scope scope,
      Surroundings around,
      Moment moment,
      Map<String, LocalDate> today) {
    List<ActionFields> actions =
        found.stream().map(action -> ActionFields.of(action.then())).toList();
    Surrounded reading = new Surrounded(around, scope, today, actions);
    reading.read(archive, past, moment);
    return new ListFile("Action list", ListedAction.COLUMNS, reading.rows());
  }
}
