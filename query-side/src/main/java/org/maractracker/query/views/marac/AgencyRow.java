package org.maractracker.query.views.marac;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.marac.Agency;

/**
 * Agency as the MARAC's members read it.
 *
 * @param stale true when an event of the MARAC could not be applied; left out otherwise
 */
@Schema(name = "MemberAgency")
record AgencyRow(
    @JsonUnwrapped Agency agency,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {

  static AgencyRow of(Agency agency, Stale stale) {
    return new AgencyRow(agency, stale.any(agency.maracId()));
  }
}
