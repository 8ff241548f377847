package org.maractracker.query.views.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of streams of changes.
 *
 * @param poll how often to look for what other nodes' views have applied; this node's are seen at
 *     once
 * @param heartbeat how often a stream sends a sign of life, so that proxies keep it and a client
 *     that is gone is noticed
 * @param streamsPerCaller how many streams one caller may have open on this node
 */
@ConfigurationProperties("tracker.changes")
record ChangesSettings(
    @DefaultValue("100ms") Duration poll,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("20") int streamsPerCaller) {}
