package org.maractracker.bench.usual;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Repository of cases. */
interface Cases extends JpaRepository<Case, UUID> {}
