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
 * Which of an action's events decide where it stands: what was agreed, whose it is, by when, at
 * which meetings, and what became of it. Three in four decide nothing of that, so whoever looks at
 * thousands of actions for that alone reads only these (decision 808).
 */
public final class StatusEvents {

  /** What is only told of it. A new kind of event is decisive until it is put here. */
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

  /** The names they are stored under. */
  public static final Set<String> TYPES = EventNames.allBut(ActionEvent.class, TOLD);

  private StatusEvents() {}
}
