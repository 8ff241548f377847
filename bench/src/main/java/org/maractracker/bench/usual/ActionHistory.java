package org.maractracker.bench.usual;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.RevisionType;
import org.hibernate.envers.query.AuditEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reader of what an action was, from its audit table. */
@Component
class ActionHistory {

  private final EntityManager entities;

  ActionHistory(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What was done, and the action after it.
   *
   * @param position the number of the revision
   */
  record Entry(
      long position, RevisionType type, Instant recordedAt, String actor, ActionState state) {}

  /** Returns its revisions, the first first. */
  @Transactional(readOnly = true)
  public List<Entry> of(UUID actionId) {
    List<?> revisions =
        AuditReaderFactory.get(entities)
            .createQuery()
            .forRevisionsOfEntity(Action.class, false, true)
            .add(AuditEntity.id().eq(actionId))
            .addOrder(AuditEntity.revisionNumber().asc())
            .getResultList();
    return revisions.stream().map(each -> entry((Object[]) each)).toList();
  }

  private static Entry entry(Object[] revision) {
    Revision made = (Revision) revision[1];
    return new Entry(
        made.getRev(),
        (RevisionType) revision[2],
        made.getAt(),
        made.getActor(),
        ((Action) revision[0]).state());
  }
}
