package org.maractracker.bench.usual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionListener;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Revision of the audit tables: when something was changed, and who did. */
@Entity
@RevisionEntity(Revision.Actor.class)
@Table(name = "revinfo")
class Revision {

  @Id @GeneratedValue @RevisionNumber private long rev;

  @RevisionTimestamp
  @Column(nullable = false)
  private Instant at;

  @Column(nullable = false)
  private String actor;

  @SuppressWarnings("NullAway.Init")
  protected Revision() {}

  long getRev() {
    return rev;
  }

  Instant getAt() {
    return at;
  }

  String getActor() {
    return actor;
  }

  /** Listener that notes who is signed in. */
  static class Actor implements RevisionListener {

    @Override
    public void newRevision(Object revision) {
      Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
      ((Revision) revision).actor = signedIn == null ? "" : signedIn.getName();
    }
  }
}
