/**
 * Made-up data in the sizes the product is meant for, and what is measured on it. Figures are given
 * as ratios within one run, since machines are noisy, and kept in docs/performance.md.
 */
@NullMarked
package org.maractracker.bench;

import org.jspecify.annotations.NullMarked;
