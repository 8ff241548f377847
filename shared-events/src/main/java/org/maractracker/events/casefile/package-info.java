/**
 * Events of a case: one victim-survivor's matter, with its parties, the risks identified in
 * information sharing, and how contact can safely be made.
 */
@NullMarked
package org.maractracker.events.casefile;

import org.jspecify.annotations.NullMarked;
