/** Put into the packaged jar's process to hear whom it asks for. */
@NullMarked
package org.maractracker.packaged.probe;

import org.jspecify.annotations.NullMarked;
