package org.maractracker.bench.usual;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Repository of actions, whose lists are pages of open ones by due date, after a key. */
interface Actions extends JpaRepository<Action, UUID> {

  @Query(
      """
      select a from Action a join fetch a.concerning
      where a.maracId = :marac and a.status = OPEN and (a.dueOn, a.id) > (:dueOn, :id)
      order by a.dueOn, a.id
      """)
  List<Action> open(String marac, LocalDate dueOn, UUID id, Limit limit);

  @Query(
      """
      select a from Action a join fetch a.concerning
      where a.maracId = :marac and a.agencyId = :agency and a.status = OPEN
        and (a.dueOn, a.id) > (:dueOn, :id)
      order by a.dueOn, a.id
      """)
  List<Action> openOf(String marac, String agency, LocalDate dueOn, UUID id, Limit limit);

  @Query(
      """
      select a from Action a join fetch a.concerning
      where a.maracId = :marac and a.status = OPEN and a.dueOn < :on
        and (a.dueOn, a.id) > (:dueOn, :id)
      order by a.dueOn, a.id
      """)
  List<Action> overdue(String marac, LocalDate on, LocalDate dueOn, UUID id, Limit limit);
}
