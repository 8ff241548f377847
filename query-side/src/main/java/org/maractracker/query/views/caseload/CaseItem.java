package org.maractracker.query.views.caseload;

import io.swagger.v3.oas.annotations.media.Schema;

/** A case as far as somebody may read it (contract 4.5). */
@Schema(name = "ListedCase")
sealed interface CaseItem permits CaseRow, CaseOutline, CaseContact {}
