package org.maractracker.query.views.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.maractracker.query.engine.view.MinPosition;

/** Query for a history: which part of it, and how fresh. */
record HistoryQuery(@JsonUnwrapped HistoryFilter extract, @JsonUnwrapped MinPosition freshness) {}
