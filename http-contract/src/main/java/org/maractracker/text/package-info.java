/**
 * Characters of what people type: which of them nobody sees, and which texts look alike. What is
 * known of Unicode is ICU's.
 */
@NullMarked
package org.maractracker.text;

import org.jspecify.annotations.NullMarked;
