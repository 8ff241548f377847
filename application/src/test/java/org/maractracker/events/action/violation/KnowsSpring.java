package org.maractracker.events.action.violation;

import org.springframework.stereotype.Component;

/** Knows a framework. */
@Component
class KnowsSpring {}
