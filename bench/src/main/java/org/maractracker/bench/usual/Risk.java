package org.maractracker.bench.usual;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** Risk of a case. */
@Entity
@SuppressWarnings("UnusedVariable") // Columns have fields, asked for or not.
@Audited
@Table(indexes = @Index(columnList = "case_id"))
class Risk {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "case_id")
  private Case concerning;

  private String description;

  @SuppressWarnings("NullAway.Init")
  protected Risk() {}

  UUID getId() {
    return id;
  }
}
