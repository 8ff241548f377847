package org.maractracker.query.model.action;

import java.util.Set;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;

/**
 * Types of an action's events that decide its status: what was agreed, who owns it, by when, at
 * which meetings, and how it ended. Three in four events decide nothing of that, so queries that
 * need only the status of thousands of actions read only these types (decision 808).
 */
public final class StatusEvents {

  /**
   * Types without influence on the status. A new type counts as decisive until it is added here.
   */
  private static final Set<Class<? extends ActionEvent>> TOLD =
      Set.of(
          ActionAcknowledged.class,
          AddendumRecorded.class,
          JointWorkingArranged.class,
          JointWorkingConfirmed.class,
          ProgressRecorded.class,
          PromptsAnswered.class,
          ReminderSent.class,
          RepresentativeChanged.class);

  /** Logical names of the decisive events. */
  public static final Set<String> TYPES = EventNames.allBut(ActionEvent.class, TOLD);

  private StatusEvents() {}
}
