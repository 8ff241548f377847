/** Builders of the events that have many components: a test says what it is about, and no more. */
@NullMarked
package org.maractracker.testsupport.events;

import org.jspecify.annotations.NullMarked;
