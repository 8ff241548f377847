package org.maractracker.bench.usual;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** Meeting with who attended and which cases are on its agenda. */
@Entity
@Audited
@Table(name = "meeting")
class Meeting {

  @Id private UUID id;

  @Column(nullable = false)
  private String maracId;

  @Column(nullable = false)
  private LocalDate sitsOn;

  private boolean closed;

  @ElementCollection
  @CollectionTable(name = "attendance", joinColumns = @JoinColumn(name = "meeting_id"))
  @MapKeyColumn(name = "agency_id")
  @Column(name = "attendance", nullable = false)
  @Enumerated(EnumType.STRING)
  private Map<String, Attendance> attendance = new HashMap<>();

  @ManyToMany
  @JoinTable(
      name = "agenda",
      joinColumns = @JoinColumn(name = "meeting_id"),
      inverseJoinColumns = @JoinColumn(name = "case_id"))
  private Set<Case> agenda = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected Meeting() {}

  public UUID getId() {
    return id;
  }

  String getMaracId() {
    return maracId;
  }

  boolean agreesOn(LocalDate dueOn) {
    return !closed && !dueOn.isBefore(sitsOn);
  }

  boolean isPresent(String agencyId) {
    return attendance.get(agencyId) == Attendance.PRESENT;
  }

  boolean hears(Case concerning) {
    return agenda.contains(concerning);
  }
}
