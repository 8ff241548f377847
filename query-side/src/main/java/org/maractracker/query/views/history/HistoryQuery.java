package org.maractracker.query.views.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.maractracker.http.reading.MinPosition;

/** Query for a history: which part of it, and how fresh. */
record HistoryQuery(@JsonUnwrapped HistoryFilter extract, @JsonUnwrapped MinPosition freshness) {}
