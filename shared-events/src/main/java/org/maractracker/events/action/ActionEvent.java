package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.TrackerEvent;

/** Event of the aggregate {@code Action}. */
public sealed interface ActionEvent extends TrackerEvent
    permits ActionAgreed,
        ActionImported,
        ActionAcknowledged,
        ActionReallocated,
        RepresentativeChanged,
        JointWorkingArranged,
        JointWorkingConfirmed,
        ProgressRecorded,
        PromptsAnswered,
        DueDateRevised,
        ActionReworded,
        ActionOwnerAssigned,
        ActionLinkedToCase,
        ActionCompleted,
        ActionReportedUnachievable,
        UnachievableActionMinuted,
        ActionNotUndertaken,
        ActionCarriedOver,
        ActionRemovedFromPlan,
        ActionEnteredInError,
        ActionReopened,
        ReminderSent,
        AddendumRecorded {

  UUID actionId();
}
