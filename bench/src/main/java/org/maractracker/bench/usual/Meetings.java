package org.maractracker.bench.usual;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Repository of meetings. */
interface Meetings extends JpaRepository<Meeting, UUID> {}
