package org.maractracker.query.model.action.violation;

import org.apache.poi.ss.usermodel.Workbook;
import org.maractracker.query.views.overdue.violation.KnowsTheOtherSide;

/** Knows a room above its own, and a library that is the export's alone. */
class KnowsAView {
  Class<?> above = KnowsTheOtherSide.class;
  Class<?> library = Workbook.class;
}
