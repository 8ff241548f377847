/**
 * Settings of an operator, all of them environment variables: the one list of them, and the refusal
 * to start on one that is misspelled, missing or cannot be understood. A setting that is silently
 * not what was meant shows itself on the worst day.
 */
@NullMarked
package org.maractracker.settings;

import org.jspecify.annotations.NullMarked;
