/**
 * Budgets: how much of what is costly may be under way at a time, of one caller and over all, so
 * that nobody takes what all need, and the process goes on answering.
 */
@NullMarked
package org.maractracker.http.budget;

import org.jspecify.annotations.NullMarked;
