/**
 * The view {@code outstanding}: what of each open action somebody may have to be reminded of, and
 * what they were reminded of before. It has no HTTP: what reads it is the automation that sends
 * reminders, which acts for no person, so its rows hold references and days alone. Nothing here
 * judges whether a day has come; that depends on today, and is asked anew each time.
 */
@NullMarked
package org.maractracker.query.views.outstanding;

import org.jspecify.annotations.NullMarked;
