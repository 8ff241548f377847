package org.maractracker.query.views.marac;

import io.swagger.v3.oas.annotations.media.Schema;

/** Local practice of a MARAC as far as a caller may read it (contract 4.5). */
@Schema(name = "ReadPractice")
sealed interface LocalPracticeItem permits LocalPracticeRow, LocalPracticeOutline {}
