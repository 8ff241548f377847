package org.maractracker.query.views.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.casefile.CaseState;

/**
 * Case as an agency reads it that may read one of its actions: whom it is about, and how she can
 * safely be contacted.
 *
 * @param reference the case number
 * @param victimName the victim-survivor's name
 * @param safeContact how contact can safely be made; null when not yet known
 */
record CaseContact(
    UUID caseId,
    String maracId,
    String reference,
    String victimName,
    @Nullable SafeContact safeContact,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale)
    implements CaseItem {

  static CaseContact of(CaseState file, Stale stale) {
    return new CaseContact(
        file.caseId(),
        file.maracId(),
        file.reference(),
        file.referral().victim().name(),
        file.safeContact(),
        stale.any(file.caseId(), file.maracId()));
  }
}
