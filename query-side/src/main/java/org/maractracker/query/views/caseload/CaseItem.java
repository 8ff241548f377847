package org.maractracker.query.views.caseload;

import io.swagger.v3.oas.annotations.media.Schema;

/** Case as far as a caller may read it (contract 4.5). */
@Schema(name = "ListedCase")
sealed interface CaseItem permits CaseRow, CaseOutline, CaseContact {}
