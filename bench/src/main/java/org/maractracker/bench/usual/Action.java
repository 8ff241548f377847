package org.maractracker.bench.usual;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Action that a meeting agreed: one row, changed in place. */
@Entity
@Audited
@Table(
    name = "action",
    indexes = {
      @Index(columnList = "maracId, status, dueOn, id"),
      @Index(columnList = "maracId, agencyId, status, dueOn, id"),
      @Index(columnList = "case_id"),
      @Index(columnList = "meeting_id")
    })
class Action {

  private static final int LONGEST = 4000;

  @Id private UUID id = UUID.randomUUID();
  @Version private @Nullable Long version;

  @Column(nullable = false)
  private String maracId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "meeting_id")
  private Meeting meeting;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "case_id")
  private Case concerning;

  @Column(nullable = false, length = LONGEST)
  private String description;

  @Column(nullable = false, length = LONGEST)
  private String successCriteria;

  @Column(nullable = false)
  private LocalDate dueOn;

  @Column(nullable = false)
  private String agencyId;

  private @Nullable String representative;

  @ElementCollection
  @CollectionTable(name = "action_risk", joinColumns = @JoinColumn(name = "action_id"))
  @Column(name = "risk_id", nullable = false)
  private Set<UUID> riskIds = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "action_protects", joinColumns = @JoinColumn(name = "action_id"))
  @Column(name = "party", nullable = false)
  private Set<String> protects = new HashSet<>();

  private @Nullable String addedValue;
  private @Nullable Boolean capacityConfirmed;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Status status = Status.OPEN;

  private @Nullable String progressKind;

  @Column(length = LONGEST)
  private @Nullable String progressNote;

  private @Nullable LocalDate completedOn;

  @Column(length = LONGEST)
  private @Nullable String outcome;

  private @Nullable String reportedBy;

  @Column(nullable = false)
  private Instant createdAt;

  @Column(nullable = false)
  private Instant changedAt;

  @SuppressWarnings("NullAway.Init")
  protected Action() {}

  Action(Meeting meeting, Case concerning, ActionRequests.Agree asked, Instant now) {
    this.maracId = meeting.getMaracId();
    this.meeting = meeting;
    this.concerning = concerning;
    description = asked.description();
    successCriteria = asked.successCriteria();
    dueOn = asked.dueOn();
    agencyId = asked.responsibleAgencyId();
    representative = asked.representative();
    riskIds.addAll(asked.riskIds());
    protects.addAll(asked.protects());
    addedValue = asked.addedValue();
    capacityConfirmed = asked.capacityConfirmed();
    createdAt = now;
    changedAt = now;
  }

  void progress(ActionRequests.Progress told, Instant now) {
    progressKind = told.kind();
    progressNote = told.note();
    changedAt = now;
  }

  void complete(ActionRequests.Complete told, Instant now) {
    status = Status.COMPLETED;
    completedOn = told.completedOn();
    outcome = told.outcome();
    reportedBy = told.reportedBy();
    changedAt = now;
  }

  boolean isOpen() {
    return status == Status.OPEN;
  }

  UUID getId() {
    return id;
  }

  @Nullable Long getVersion() {
    return version;
  }

  LocalDate getDueOn() {
    return dueOn;
  }

  Case getCase() {
    return concerning;
  }

  /** Returns what is answered of it, without its case. */
  ActionState state() {
    return new ActionState(
        id,
        version,
        maracId,
        meeting.getId(),
        concerning.getId(),
        description,
        successCriteria,
        status,
        dueOn,
        agencyId,
        representative,
        Set.copyOf(riskIds),
        Set.copyOf(protects),
        addedValue,
        capacityConfirmed,
        progressKind,
        progressNote,
        completedOn,
        outcome,
        reportedBy,
        createdAt,
        changedAt);
  }
}
