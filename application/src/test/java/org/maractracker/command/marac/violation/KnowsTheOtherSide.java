package org.maractracker.command.marac.violation;

import java.time.Instant;
import org.maractracker.command.meeting.violation.MeetingProjection;
import org.maractracker.query.QuerySide;
import org.springframework.web.bind.annotation.RequestMapping;

/** Knows the query side and the web, asks the clock directly, and goes in a circle. */
@RequestMapping
public class KnowsTheOtherSide {
  Class<?> other = QuerySide.class;
  Instant now = Instant.now();
  Class<?> circle = MeetingProjection.class;
}
