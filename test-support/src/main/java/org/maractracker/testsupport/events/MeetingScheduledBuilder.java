package org.maractracker.testsupport.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.MeetingScheduled;

/** Builder of {@link MeetingScheduled}: the meeting of March, with neither venue nor chair. */
public final class MeetingScheduledBuilder {

  private final UUID meetingId;
  private String maracId = "northshire";
  private LocalDate date = LocalDate.of(2026, 3, 2);
  private @Nullable String venue;
  private @Nullable String chair;
  private PartialDate occurredOn = PartialDate.parse("2026-02-20");

  private MeetingScheduledBuilder(UUID meetingId) {
    this.meetingId = meetingId;
  }

  public static MeetingScheduledBuilder aScheduledMeeting(UUID meetingId) {
    return new MeetingScheduledBuilder(meetingId);
  }

  public MeetingScheduledBuilder maracId(String maracId) {
    this.maracId = maracId;
    return this;
  }

  public MeetingScheduledBuilder date(LocalDate date) {
    this.date = date;
    return this;
  }

  public MeetingScheduledBuilder date(String date) {
    return date(LocalDate.parse(date));
  }

  public MeetingScheduledBuilder venue(@Nullable String venue) {
    this.venue = venue;
    return this;
  }

  public MeetingScheduledBuilder chair(@Nullable String chair) {
    this.chair = chair;
    return this;
  }

  public MeetingScheduledBuilder occurredOn(PartialDate occurredOn) {
    this.occurredOn = occurredOn;
    return this;
  }

  public MeetingScheduledBuilder occurredOn(String occurredOn) {
    return occurredOn(PartialDate.parse(occurredOn));
  }

  public MeetingScheduled build() {
    return new MeetingScheduled(meetingId, maracId, date, venue, chair, occurredOn);
  }
}
