/**
 * View {@code outstanding}: of each open action, what somebody may have to be reminded of, and what
 * they were reminded of before. It has no HTTP address: its reader is the automation that sends
 * reminders, which acts for no person, so its rows hold references and days only. Whether a day has
 * come depends on today, and is judged by the reader each time.
 */
@NullMarked
package org.maractracker.query.views.outstanding;

import org.jspecify.annotations.NullMarked;
