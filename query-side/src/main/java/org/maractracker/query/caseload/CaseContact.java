package org.maractracker.query.caseload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.SafeContact;

/**
 * All that an agency reads of the case of an action it may read.
 *
 * @param safeContact how contact can safely be made; null when not yet known
 */
record CaseContact(UUID caseId, String maracId, @Nullable SafeContact safeContact)
    implements CaseItem {

  static CaseContact of(CaseFile file) {
    return new CaseContact(file.caseId(), file.maracId(), file.safeContact());
  }
}
