package org.maractracker.events.marac;

import org.maractracker.events.TrackerEvent;

/** Event of the aggregate {@code Marac}. */
public sealed interface MaracEvent extends TrackerEvent
    permits MaracEstablished,
        MaracSettingsChanged,
        LocalPracticeChanged,
        AgencyJoined,
        AgencyLeft,
        AgencyAliasesChanged,
        AccessCutOff,
        AccessRestored {

  String maracId();
}
