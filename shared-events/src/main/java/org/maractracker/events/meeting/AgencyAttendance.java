package org.maractracker.events.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Attendance of one agency at a meeting.
 *
 * @param agencyId the agency
 * @param attendance present, apologies, absent or observing
 * @param representative who came, or sent apologies
 * @param informationSent whether it sent information beforehand; that is not attendance
 * @param informationSentOn the day it did
 * @param confidentialitySigned whether the confidentiality statement was signed
 */
public record AgencyAttendance(
    String agencyId,
    Attendance attendance,
    @Nullable String representative,
    boolean informationSent,
    @Nullable LocalDate informationSentOn,
    boolean confidentialitySigned) {}
