package org.maractracker.bench.usual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Case that a meeting hears. */
@Entity
@SuppressWarnings("UnusedVariable") // Columns have fields, asked for or not.
@Audited
@Table(name = "marac_case")
class Case {

  @Id private UUID id;

  @Column(nullable = false)
  private String maracId;

  @Column(nullable = false)
  private String reference;

  private String victimName;
  private @Nullable String safeContact;

  @OneToMany(mappedBy = "concerning")
  private Set<Risk> risks = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected Case() {}

  public UUID getId() {
    return id;
  }

  String getReference() {
    return reference;
  }

  String getVictimName() {
    return victimName;
  }

  @Nullable String getSafeContact() {
    return safeContact;
  }

  boolean hasAll(Collection<UUID> riskIds) {
    return risks.stream().map(Risk::getId).toList().containsAll(riskIds);
  }
}
