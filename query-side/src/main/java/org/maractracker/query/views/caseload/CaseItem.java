package org.maractracker.query.views.caseload;

/** A case as far as somebody may read it (contract 4.5). */
sealed interface CaseItem permits CaseRow, CaseOutline, CaseContact {}
