/**
 * Benchmarks, and made-up data in the sizes the product is meant for. Figures are ratios within one
 * run, since machines are noisy, and kept in docs/performance.md.
 */
@NullMarked
package org.maractracker.bench;

import org.jspecify.annotations.NullMarked;
